import type { KdTree } from './kd-tree.js';

/**
 * Points of the tree whose Chebyshev distance from the query is up to `limit`, the query included.
 *
 * Boxes wholly outside are skipped, boxes wholly inside counted without a look inside. `query` is
 * the offset of the query's coordinates in leaf order; `stack` is scratch memory of 64 nodes.
 * The loops stand here in full, and not behind `reducedDistance`, because a call per box or per
 * point doubles the time.
 */
export function countAroundChebyshev(
  tree: KdTree,
  query: number,
  limit: number,
  stack: Int32Array,
): number {
  const { nodeStart, nodeEnd, firstLeaf, boxes } = tree;
  const { points, dimension } = tree.space;
  let count = 0;
  let depth = 0;
  stack[0] = 0;
  nextNode: while (depth >= 0) {
    const node = stack[depth--]!;
    const lower = node * 2 * dimension;
    let farthest = 0;
    for (let c = 0; c < dimension; c++) {
      const value = points[query + c]!;
      const fromLower = value - boxes[lower + c]!;
      const fromUpper = boxes[lower + dimension + c]! - value;
      if (-fromLower > limit || -fromUpper > limit) continue nextNode;
      farthest = Math.max(farthest, fromLower, fromUpper);
    }
    if (farthest <= limit) {
      count += nodeEnd[node]! - nodeStart[node]!;
    } else if (node < firstLeaf) {
      stack[++depth] = 2 * node + 1;
      stack[++depth] = 2 * node + 2;
    } else {
      const end = nodeEnd[node]! * dimension;
      for (let other = nodeStart[node]! * dimension; other < end; other += dimension) {
        let c = 0;
        while (c < dimension && Math.abs(points[other + c]! - points[query + c]!) <= limit) c++;
        if (c === dimension) count++;
      }
    }
  }
  return count;
}
