import type { KdTree } from './kd-tree.js';

/**
 * Least reduced distance that a point inside the node's box can have from the query.
 *
 * Never above the `reducedDistance` computed for such a point: both take the same subtractions,
 * and rounding is monotone. Once the result is known to exceed `cutoff`, any value above `cutoff`
 * may be returned.
 */
export function nearestInBox(tree: KdTree, node: number, query: number, cutoff: number): number {
  const { boxes, space } = tree;
  const { points, dimension } = space;
  const lower = node * 2 * dimension;
  const upper = lower + dimension;
  let largest = 0;
  if (space.norm === 'chebyshev') {
    for (let c = 0; c < dimension; c++) {
      const value = points[query + c]!;
      const gap = Math.max(boxes[lower + c]! - value, value - boxes[upper + c]!);
      if (gap > largest) {
        if (gap > cutoff) return gap;
        largest = gap;
      }
    }
    return largest;
  }
  const { blockEnds } = space;
  for (let block = 0, c = 0; block < blockEnds.length; block++) {
    const end = blockEnds[block]!;
    let sum = 0;
    for (; c < end; c++) {
      const value = points[query + c]!;
      const gap = Math.max(0, boxes[lower + c]! - value, value - boxes[upper + c]!);
      sum += gap * gap;
      if (sum > cutoff) return sum;
    }
    if (sum > largest) largest = sum;
  }
  return largest;
}
