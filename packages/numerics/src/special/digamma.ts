import { polynomial } from './polynomial.js';

/** −B₂ₖ/(2k) for k = 1 … 7: ψ(x) = ln x − 1/(2x) + Σ cₖ x⁻²ᵏ (DLMF 5.11.2). */
const ASYMPTOTIC = [-1 / 12, 1 / 120, -1 / 252, 1 / 240, -1 / 132, 691 / 32760, -1 / 12];
/** From here on the first term left out of the series is below 2⁻⁵⁴. */
const ASYMPTOTIC_FROM = 10;

/**
 * ψ(x) = d ln Γ(x) / dx for real x > 0.
 *
 * Recurrence ψ(x) = ψ(x+1) − 1/x up to 10, then the asymptotic series. Absolute error below
 * 2·10⁻¹⁵ · max(1, |ψ(x)|); for whole numbers `digammaTable` is more exact.
 * Throws RangeError unless 0 < x < ∞.
 */
export function digamma(x: number): number {
  if (!(x > 0 && x < Infinity)) {
    throw new RangeError(`digamma takes a finite positive number; it was given ${x}.`);
  }
  let shifted = x;
  let recurrence = 0;
  while (shifted < ASYMPTOTIC_FROM) {
    recurrence += 1 / shifted;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  const series = inverseSquare * polynomial(ASYMPTOTIC, inverseSquare);
  return Math.log(shifted) - 0.5 / shifted + series - recurrence;
}
