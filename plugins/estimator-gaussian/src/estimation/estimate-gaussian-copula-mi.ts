import { mapColumns, normalScores, type DenseMatrix } from '@ggmi/numerics';
import {
  estimateGaussianMi,
  type GaussianMi,
  type GaussianMiOptions,
} from './estimate-gaussian-mi.js';
import { checkPairedSample } from './paired-sample.js';

/**
 * Mutual information of X and Y as if their copula were Gaussian.
 *
 * Definition: every column goes to its normal scores Φ⁻¹(rank/(N+1)), ties by their mean rank; then
 * `estimateGaussianMi` (Ince et al. 2017, Human Brain Mapping 38, section 2).
 * Assumptions: i.i.d. rows, a Gaussian copula; the margins are free. Direction: in 1 + 1 dimensions
 * a lower bound as N grows, whatever the copula; beyond that it may err either way, and dependence
 * without rank correlation is not seen. The Wishart correction, exact for normal rows, is close for
 * scores. Cost: O(d N ln N + N d² + d³). Valid range as there.
 *
 * `x`: N × d_X, `y`: N × d_Y. Unmoved, to the last bit, by strictly increasing maps of any column.
 *
 * @throws DATA_INVALID where `estimateGaussianMi` does; a linear dependence is one of the scores.
 */
export function estimateGaussianCopulaMi(
  x: DenseMatrix,
  y: DenseMatrix,
  options: GaussianMiOptions,
): GaussianMi {
  checkPairedSample(x, y);
  return estimateGaussianMi(mapColumns(x, normalScores), mapColumns(y, normalScores), options);
}
