import { DataInvalidError } from '@ggmi/core';
import { withItself, type PairSums } from '../sums/kernel-sums.js';
import { innerProductOf, type Statistic } from '../sums/statistic.js';

/**
 * ⟨K, L⟩ / √(⟨K, K⟩ ⟨L, L⟩) of two centred kernel matrices: CKA, or the squared distance correlation.
 *
 * `biased` lies in [0, 1] for kernels, `unbiased` (U-centred) in [−1, 1]. Throws DATA_INVALID where a
 * centred kernel is 0: all its rows are equal, or equally far apart.
 */
export function alignmentOf(sums: PairSums, statistic: Statistic): number {
  const ofX = innerProductOf(withItself(sums.x), statistic);
  const ofY = innerProductOf(withItself(sums.y), statistic);
  if (ofX > 0 && ofY > 0) {
    return innerProductOf(sums, statistic) / (Math.sqrt(ofX) * Math.sqrt(ofY));
  }
  throw new DataInvalidError({
    where: ofX > 0 ? 'kernel of y' : 'kernel of x',
    received: `a centred kernel matrix of squared norm ${Math.min(ofX, ofY)}`,
    expected: 'rows that are not all equally far apart',
    next: 'Give more rows, or widen the bandwidth.',
  });
}
