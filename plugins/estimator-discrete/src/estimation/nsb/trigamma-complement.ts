import { trigamma } from '@ggmi/numerics';

/** Coefficients of x⁻¹, x⁻², x⁻⁴, …, x⁻¹⁴ in 1 − xψ′(x+1) (DLMF 5.15.8). */
const EVEN = [-1 / 6, 1 / 30, -1 / 42, 1 / 30, -5 / 66, 691 / 2730, -7 / 6];
const SERIES_FROM = 10;

/**
 * c(x) = 1 − xψ′(x+1) for x > 0: falls from 1 to 0, as 1/(2x) for large x, where the difference
 * itself would cancel. Relative error below 1e-13.
 */
export function trigammaComplement(x: number): number {
  if (x < SERIES_FROM) return 1 - x * trigamma(x + 1);
  const square = 1 / (x * x);
  let sum = 0;
  for (let i = EVEN.length - 1; i >= 0; i--) sum = (sum + EVEN[i]!) * square;
  return 0.5 / x + sum;
}
