import { countAroundChebyshev } from './count-around-chebyshev.js';
import { countAroundEuclidean } from './count-around-euclidean.js';
import type { KdTree } from './kd-tree.js';

/**
 * For every point of a one-block tree, how many other points have a reduced distance up to its
 * limit. `limits` and the result are in row order; a negative limit counts nothing.
 */
export function countInKdTree(tree: KdTree, limits: Float64Array): Int32Array {
  const { order, space } = tree;
  const countAround = space.norm === 'chebyshev' ? countAroundChebyshev : countAroundEuclidean;
  const counts = new Int32Array(order.length);
  const stack = new Int32Array(64);
  for (let position = 0; position < order.length; position++) {
    const row = order[position]!;
    const limit = limits[row]!;
    if (limit < 0) continue;
    counts[row] = countAround(tree, position * space.dimension, limit, stack) - 1;
  }
  return counts;
}
