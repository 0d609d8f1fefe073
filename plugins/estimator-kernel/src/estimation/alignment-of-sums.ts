import { DataInvalidError } from '@ggmi/core';
import { withItself, type KernelSums, type PairSums } from '../sums/kernel-sums.js';
import { innerProductOf, type Statistic } from '../sums/statistic.js';

/** A centred kernel of less than this share of the kernel's own squares is rounding. */
const ROUNDING = 1e-12;

/**
 * ⟨K, L⟩ / √(⟨K, K⟩ ⟨L, L⟩) of two centred kernel matrices: CKA, or the squared distance correlation.
 *
 * `biased` lies in [0, 1] for kernels, `unbiased` (U-centred) in [−1, 1]. Undefined where a centred
 * kernel is 0: all rows are equally far apart, or, U-centred, all but one.
 */
export function alignmentOf(sums: PairSums, statistic: Statistic): number | undefined {
  const ofX = centredSquares(sums.x, statistic);
  const ofY = centredSquares(sums.y, statistic);
  if (ofX === 0 || ofY === 0) return undefined;
  return innerProductOf(sums, statistic) / (Math.sqrt(ofX) * Math.sqrt(ofY));
}

/** The same where the alignment is all that was asked for. Throws DATA_INVALID where it is undefined. */
export function requireAlignment(sums: PairSums, statistic: Statistic): number {
  const alignment = alignmentOf(sums, statistic);
  if (alignment !== undefined) return alignment;
  throw new DataInvalidError({
    where: `kernel of ${centredSquares(sums.x, statistic) === 0 ? 'x' : 'y'}`,
    received: 'a centred kernel matrix of zeros',
    expected: 'rows that are not all, but for one, equally far apart',
    next: 'Give more rows, or another bandwidth.',
  });
}

/** ⟨K, K⟩ of the centred kernel; exactly 0 where it is not above rounding. */
function centredSquares(sums: KernelSums, statistic: Statistic): number {
  const squares = innerProductOf(withItself(sums), statistic);
  const own = sums.diagonal.reduce((sum, each) => sum + each * each, sums.squares);
  return squares > ROUNDING * own ? squares : 0;
}
