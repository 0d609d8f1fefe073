import { withScratch } from '../wasm/scratch.js';
import type { BlockSpace } from './block-space.js';
import { nextBelow } from './next-below.js';
import { QUERIES_PER_CALL } from './tree/nearest-in-tree.js';

/**
 * For every point of a one-dimensional space, how many others have a reduced distance up to its
 * limit; O(N log N). A negative limit counts nothing.
 *
 * The bisection runs on the computed difference x_j − x_i itself and never on the re-rounded
 * bounds x_i ± r. Rounded subtraction is monotone in x_j, so this is exactly the comparison of
 * the joint search and the ends need no repair afterwards.
 */
export function countInSorted(
  { points, rows, norm }: BlockSpace,
  sorted: Float64Array,
  limits: Float64Array,
): Int32Array {
  const gaps = norm === 'chebyshev' ? limits : limits.map(largestRoot);
  return withScratch(({ kernels, place, reserve, integers }) => {
    const found = reserve(4 * rows);
    const placed = [place(sorted), place(points), place(gaps)] as const;
    for (let from = 0; from < rows; from += QUERIES_PER_CALL) {
      const to = Math.min(rows, from + QUERIES_PER_CALL);
      kernels.countSorted(placed[0], rows, placed[1], placed[2], found, from, to);
    }
    // Every point lies within its own limit.
    return integers(found, rows).map((count) => Math.max(0, count - 1));
  });
}

/**
 * The largest double whose rounded square is at most `square`; negative for a negative one.
 *
 * A rounded root r of a rounded square is exact, so no larger double than √square can qualify.
 */
function largestRoot(square: number): number {
  if (square < 0) return square;
  const root = Math.sqrt(square);
  return root * root <= square ? root : nextBelow(root);
}
