import { polynomial } from './polynomial.js';

/** B₂ₖ/(2k(2k−1)) for k = 1 … 8: the Stirling series in x^(1−2k) (DLMF 5.11.1). */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];
/** From here on the first term left out of the series is below 2⁻⁵³. */
const STIRLING_FROM = 10;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * ln Γ(x) for real x > 0.
 *
 * Recurrence Γ(x+1) = xΓ(x) up to 10, then the Stirling series. Absolute error below
 * 5·10⁻¹⁵ · max(1, |ln Γ(x)|). Throws RangeError unless 0 < x ≤ 10³⁰⁵.
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x <= 1e305)) {
    throw new RangeError(`logGamma takes a number in (0, 1e305]; it was given ${x}.`);
  }
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const series = inverse * polynomial(STIRLING, inverse * inverse);
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product)
  );
}
