import type { DenseMatrix } from '@ggmi/numerics';
import { linearFeatures } from '../sums/feature-map.js';
import { pairOfFeatures, type KernelPair } from '../sums/kernel-pair.js';
import type { Statistic } from '../sums/statistic.js';
import { requireAlignment } from './alignment-of-sums.js';
import type { GaussianOptions } from './gaussian-kernel-of.js';
import { gaussianPair } from './gaussian-pair.js';

/** The kernel of CKA: linear, or Gaussian with its bandwidth. */
export type CkaKernel =
  { readonly kernel: 'linear' } | ({ readonly kernel: 'gaussian' } & GaussianOptions);

/**
 * Centred kernel alignment of paired rows: HSIC(X,Y) / √(HSIC(X,X) HSIC(Y,Y)).
 *
 * Source: Cortes, Mohri & Rostamizadeh 2012, JMLR 13, 795, eq. 3; Kornblith et al. 2019, ICML.
 * `unbiased` (debiased CKA, Murphy et al. 2024) takes the U-statistics of Song et al. instead: near 0,
 * of either sign, at independence, where `biased` grows with the dimension per row (to 1 as d/N → ∞).
 * Cost: Gaussian N²/2 pairs, linear N d²; O(N d + d²) memory.
 *
 * The data are taken as they are. DATA_INVALID where a centred kernel is 0.
 */
export function estimateCka(
  x: DenseMatrix,
  y: DenseMatrix,
  options: CkaKernel & { readonly statistic: Statistic },
): number {
  return requireAlignment(ckaPair(x, y, options).pair.sums, options.statistic);
}

/** The kernels of CKA with what was resolved on the way: σ of both blocks, where there is one. */
export function ckaPair(
  x: DenseMatrix,
  y: DenseMatrix,
  options: CkaKernel,
): { readonly pair: KernelPair; readonly diagnostics: Readonly<Record<string, number>> } {
  if (options.kernel === 'linear') {
    return { pair: pairOfFeatures(linearFeatures(x), linearFeatures(y)), diagnostics: {} };
  }
  return gaussianPair({ x, y }, options);
}
