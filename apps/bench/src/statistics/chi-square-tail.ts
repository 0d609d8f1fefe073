import { normalCdf } from '@ggmi/numerics';

/**
 * P(χ² > x) with a whole number of degrees of freedom ν ≥ 1, by the finite sums of Abramowitz &
 * Stegun 26.4.4 (odd ν) and 26.4.5 (even ν). x ≥ 0.
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  const half = x / 2;
  if (degreesOfFreedom % 2 === 0) {
    let term = Math.exp(-half);
    let sum = term;
    for (let r = 1; r < degreesOfFreedom / 2; r++) {
      term *= half / r;
      sum += term;
    }
    return sum;
  }
  const root = Math.sqrt(x);
  let term = root * Math.sqrt(2 / Math.PI) * Math.exp(-half);
  let sum = 2 * normalCdf(-root);
  for (let odd = 1; odd <= degreesOfFreedom - 2; odd += 2) {
    sum += term;
    term *= x / (odd + 2);
  }
  return sum;
}
