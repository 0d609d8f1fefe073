import type { BlockSpace } from './block-space.js';

/**
 * For every point of a one-dimensional space, how many others have a reduced distance up to its
 * limit; O(N log N). A negative limit counts nothing.
 *
 * The bisection runs on the computed difference |x_j − x_i| itself and never on the re-rounded
 * bounds x_i ± r. Rounded subtraction is monotone in x_j, so this is exactly the comparison of
 * the joint search and the ends need no repair afterwards.
 */
export function countInSorted(
  space: BlockSpace,
  sorted: Float64Array,
  limits: Float64Array,
): Int32Array {
  const { points: values, rows } = space;
  const counts = new Int32Array(rows);
  const squared = space.norm === 'euclidean';
  for (let row = 0; row < rows; row++) {
    const limit = limits[row]!;
    if (limit < 0) continue;
    const first = firstInside(sorted, values[row]!, limit, squared);
    const beyond = firstBeyond(sorted, values[row]!, limit, squared);
    counts[row] = beyond - first - 1;
  }
  return counts;
}

function firstInside(sorted: Float64Array, value: number, limit: number, squared: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const gap = Math.max(0, value - sorted[middle]!);
    if ((squared ? gap * gap : gap) <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstBeyond(sorted: Float64Array, value: number, limit: number, squared: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const gap = Math.max(0, sorted[middle]! - value);
    if ((squared ? gap * gap : gap) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
