import type { BlockSpace } from './block-space.js';
import { nextBelow } from './next-below.js';

/**
 * For every point of a one-dimensional space, how many others have a reduced distance up to its
 * limit; O(N log N). A negative limit counts nothing.
 *
 * The bisection runs on the computed difference x_j − x_i itself and never on the re-rounded
 * bounds x_i ± r. Rounded subtraction is monotone in x_j, so this is exactly the comparison of
 * the joint search and the ends need no repair afterwards.
 */
export function countInSorted(
  space: BlockSpace,
  sorted: Float64Array,
  limits: Float64Array,
): Int32Array {
  const { points: values, rows, norm } = space;
  const counts = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const limit = limits[row]!;
    if (limit < 0) continue;
    const gap = norm === 'chebyshev' ? limit : largestRoot(limit);
    const value = values[row]!;
    counts[row] = firstBeyond(sorted, value, gap) - firstInside(sorted, value, gap) - 1;
  }
  return counts;
}

/**
 * The largest double whose rounded square is at most `square`.
 *
 * A rounded root r of a rounded square is exact, so no larger double than √square can qualify.
 */
function largestRoot(square: number): number {
  const root = Math.sqrt(square);
  return root * root <= square ? root : nextBelow(root);
}

function firstInside(sorted: Float64Array, value: number, gap: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value - sorted[middle]! <= gap) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstBeyond(sorted: Float64Array, value: number, gap: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! - value <= gap) low = middle + 1;
    else high = middle;
  }
  return low;
}
