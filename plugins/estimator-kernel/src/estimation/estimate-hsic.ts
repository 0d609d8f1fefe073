import type { DenseMatrix } from '@ggmi/numerics';
import type { GaussianOptions } from './gaussian-kernel-of.js';
import { gaussianPair } from './gaussian-pair.js';
import { biasedHsicOf, unbiasedHsicOf, type HsicNormalisation } from './hsic-of-sums.js';

/** Options of biased HSIC. */
export interface HsicOptions extends GaussianOptions {
  readonly normalisation: HsicNormalisation;
}

/**
 * Biased HSIC of paired rows with Gaussian kernels: a measure of dependence, not information.
 *
 * Definition: tr(KHLH)/N², k(a, b) = exp(−‖a − b‖²/(2σ²)), l likewise, H = I − 11ᵀ/N: the squared
 * distance between the kernel mean embeddings of the joint law and of the product of its margins.
 * Source: Gretton, Bousquet, Smola & Schölkopf 2005, ALT, eq. 9.
 * Assumptions: independent pairs. In the limit 0 exactly at independence, for any kind of dependence.
 * Bias: upward by O(1/N); at independence its mean is tr(HKH) tr(HLH)/((N−1)N²).
 * Cost: N²/2 pairs, O(N) memory; the exact median as much again twice.
 *
 * `x` (N × d_x) and `y` (N × d_y) are taken as they are. RangeError on unequal rows, DATA_INVALID where
 * the median distance is 0.
 */
export function estimateBiasedHsic(x: DenseMatrix, y: DenseMatrix, options: HsicOptions): number {
  return biasedHsicOf(gaussianPair({ x, y }, options).pair.sums, options.normalisation);
}

/**
 * Unbiased HSIC of paired rows with Gaussian kernels; may be negative and is never clamped.
 *
 * Source: Song, Smola, Gretton, Bedo & Borgwardt 2012, JMLR 13, 1393, eq. 5. N ≥ 4; otherwise as
 * `estimateBiasedHsic`.
 */
export function estimateUnbiasedHsic(
  x: DenseMatrix,
  y: DenseMatrix,
  options: GaussianOptions,
): number {
  return unbiasedHsicOf(gaussianPair({ x, y }, options).pair.sums);
}
