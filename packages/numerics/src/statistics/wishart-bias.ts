import { digamma } from '../special/digamma.js';

/**
 * The bias of ½ ln det of the sample covariance of N normal rows in d dimensions, in nats:
 * ½ Σ_{i=1…d} ψ((N−i)/2) + (d/2) ln(2/(N−1)), negative; exact for the divisor N − 1.
 *
 * E ln det of a Wishart matrix (Anderson 2003, section 7.5; Misra, Singh & Demchuk 2005 for the
 * entropy). Shapes: N > d ≥ 0.
 */
export function wishartBias(rows: number, dimensions: number): number {
  let sum = 0;
  for (let i = 1; i <= dimensions; i++) sum += digamma((rows - i) / 2);
  return 0.5 * (sum + dimensions * Math.log(2 / (rows - 1)));
}
