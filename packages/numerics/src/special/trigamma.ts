import { polynomial } from './polynomial.js';

/** B₂ₖ for k = 1 … 8: ψ′(x) = 1/x + 1/(2x²) + Σ B₂ₖ x⁻²ᵏ⁻¹ (DLMF 5.15.8). */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];
/** From here on the first term left out of the series is below 2⁻⁵³ of the sum. */
const ASYMPTOTIC_FROM = 10;

/**
 * ψ′(x) = d²ln Γ(x) / dx² for real x > 0.
 *
 * Recurrence ψ′(x) = ψ′(x+1) + 1/x² up to 10, then the asymptotic series. Relative error below
 * 2·10⁻¹⁵. Throws RangeError unless 0 < x < ∞; overflows to infinity below about 10⁻¹⁵⁴.
 */
export function trigamma(x: number): number {
  if (!(x > 0 && x < Infinity)) {
    throw new RangeError(`trigamma takes a finite positive number; it was given ${x}.`);
  }
  let shifted = x;
  let recurrence = 0;
  while (shifted < ASYMPTOTIC_FROM) {
    recurrence += 1 / (shifted * shifted);
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const series = inverse * polynomial(BERNOULLI, inverse * inverse);
  return recurrence + inverse * (1 + inverse * (0.5 + series));
}
