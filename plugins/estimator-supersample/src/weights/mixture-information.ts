import { logSumExp } from '@ggmi/numerics';

/**
 * −mean_i ln mean_j e^{−q_ij/v} for R² squared distances q with zeros on the diagonal; nats, at most
 * ln R. Kolchinsky & Tracey 2017, equation 10, for equal weights and Gaussians of one covariance s²I:
 * v = 8s² (Bhattacharyya) bounds the information between index and mixture from below, v = 2s²
 * (Kullback–Leibler) from above.
 */
export function mixtureInformation(squared: Float64Array, spread: number): number {
  const rows = Math.sqrt(squared.length);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const exponents = squared.subarray(i * rows, (i + 1) * rows).map((q) => -q / spread);
    sum += Math.log(rows) - logSumExp(exponents);
  }
  return sum / rows;
}
