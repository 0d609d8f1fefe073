import type { PairSums } from '../sums/kernel-sums.js';
import { innerProductOf, type Statistic } from '../sums/statistic.js';
import { gammaUpperTail } from './gamma-upper-tail.js';
import { centredProductMoments, uCentredProductMoments } from './permutation-moments.js';

/** Where a statistic lies under independence. */
export interface DependenceNull {
  /** (statistic − mean) / standard deviation over all pairings of the rows; exact moments. */
  readonly zScore?: number;
  /** P(statistic or more) by a gamma law of these two moments, in [0, 1]. */
  readonly gammaPValue?: number;
}

/**
 * The null of a measure without a single permutation.
 *
 * The U-statistic is, but for O(1/N), the V-statistic less its mean: its gamma law starts at minus
 * that mean. A field is absent where the moments are degenerate (all pairings give one value).
 */
export function dependenceNull(sums: PairSums, statistic: Statistic): DependenceNull {
  const value = innerProductOf(sums, statistic);
  const biased = centredProductMoments(sums);
  const moments = statistic === 'biased' ? biased : uCentredProductMoments(sums);
  const origin = statistic === 'biased' ? 0 : -biased.mean;
  const gammaPValue = gammaUpperTail(value, { moments, origin });
  const { mean, variance } = moments;
  return {
    ...(variance > 0 ? { zScore: (value - mean) / Math.sqrt(variance) } : {}),
    ...(gammaPValue === undefined ? {} : { gammaPValue }),
  };
}
