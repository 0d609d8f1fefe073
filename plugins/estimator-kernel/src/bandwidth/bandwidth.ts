import { DataInvalidError } from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { medianDistance } from './median-distance.js';

/**
 * How σ of exp(−‖x − y‖²/(2σ²)) is found. A number is σ itself, in the unit of the block.
 *
 * - `median-distance`: σ = the median of ‖x_i − x_j‖, i < j.
 * - `median-squared-distance`: 2σ² = the median of ‖x_i − x_j‖², i < j, so that the exponent is −d²/median
 *   (the rule of Gretton's programs): σ is smaller by √2 than by the other rule.
 */
export type BandwidthRule = 'median-distance' | 'median-squared-distance' | number;

/**
 * σ of the Gaussian kernel for the rows of `block`, in its unit.
 *
 * `name` stands for the block in messages. Throws DATA_INVALID where more than half of the pairs of
 * rows are equal: the median is then 0 and gives no scale.
 */
export function bandwidthOf(
  block: DenseMatrix,
  { rule, name }: { readonly rule: BandwidthRule; readonly name: string },
): number {
  if (typeof rule === 'number') return rule;
  const median =
    rule === 'median-distance'
      ? medianDistance(block, 'distance')
      : medianDistance(block, 'squared-distance');
  if (median > 0) return rule === 'median-distance' ? median : Math.sqrt(median / 2);
  throw new DataInvalidError({
    where: `pairs of rows of ${name}`,
    received: 'a median distance of 0',
    expected: 'different rows in more than half of the pairs',
    next: 'Give the bandwidth as a number, or use an estimator for discrete variables.',
  });
}
