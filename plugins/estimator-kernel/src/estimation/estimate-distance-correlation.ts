import type { DenseMatrix } from '@ggmi/numerics';
import { distanceKernel } from '../kernels/pair-kernel.js';
import type { PairSums } from '../sums/kernel-sums.js';
import { pairSums } from '../sums/pair-sums.js';
import type { Statistic } from '../sums/statistic.js';
import { requireAlignment } from './alignment-of-sums.js';

/**
 * Distance correlation of paired rows, Euclidean distances to the power 1.
 *
 * `biased`: dCor = √(dCov²/√(dVar_X dVar_Y)) of double-centred distances, in [0, 1].
 * Source: Székely, Rizzo & Bakirov 2007, Ann. Statist. 35, 2769, definitions 3 and 5.
 * `unbiased`: the bias-corrected *squared* distance correlation, negative about half the time at
 * independence, so that no root of it is taken.
 * Source: Székely & Rizzo 2013, J. Multivar. Anal. 117, 193; in U-centred form 2014, eq. 2.2.
 * In the limit 0 exactly at independence, for laws with finite means. Cost: N²/2 pairs, O(N) memory.
 *
 * The data are taken as they are. DATA_INVALID where all rows of a block are equally far apart.
 */
export function estimateDistanceCorrelation(
  x: DenseMatrix,
  y: DenseMatrix,
  { statistic }: { readonly statistic: Statistic },
): number {
  return distanceCorrelationOf(pairSums(distanceKernel(x), distanceKernel(y)), statistic);
}

/** The same from the sums of the two distance kernels. */
export function distanceCorrelationOf(sums: PairSums, statistic: Statistic): number {
  const alignment = requireAlignment(sums, statistic);
  // A negative biased alignment is rounding: the V-statistic is a sum of squares (2007, theorem 1).
  return statistic === 'unbiased' ? alignment : Math.sqrt(Math.max(0, alignment));
}
