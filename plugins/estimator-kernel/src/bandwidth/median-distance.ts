import { visitKernelRows, type DenseMatrix } from '@ggmi/numerics';
import { middleOrderStatistics } from './middle-order-statistics.js';

/** What the median is taken of. */
export type DistancePower = 'distance' | 'squared-distance';

/**
 * The median Euclidean distance, or squared distance, of the N(N−1)/2 pairs of different rows.
 *
 * Pairs of a row with itself are left out; equal rows count with distance 0. With an even number of
 * pairs it is the mean of the two middle values, so that the median of squares is not exactly the
 * square of the median. Exact, in O(N) memory. Needs N ≥ 2.
 */
export function medianDistance(block: DenseMatrix, of: DistancePower): number {
  const { rows } = block;
  const [lower, upper] = middleOrderStatistics((rows * (rows - 1)) / 2, (visit) => {
    visitKernelRows([{ block, gamma: 0 }], (_, squares) => visit(squares[0]!));
  });
  if (of === 'squared-distance') return lower + (upper - lower) / 2;
  return (Math.sqrt(lower) + Math.sqrt(upper)) / 2;
}
