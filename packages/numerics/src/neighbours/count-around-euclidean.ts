import type { KdTree } from './kd-tree.js';

/**
 * Points of the tree whose squared Euclidean distance from the query is up to `limit`, the query
 * included; for a space of one block. The counterpart of `countAroundChebyshev`.
 */
export function countAroundEuclidean(
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
  while (depth >= 0) {
    const node = stack[depth--]!;
    const lower = node * 2 * dimension;
    let nearest = 0;
    let farthest = 0;
    for (let c = 0; c < dimension; c++) {
      const value = points[query + c]!;
      const fromLower = value - boxes[lower + c]!;
      const fromUpper = boxes[lower + dimension + c]! - value;
      const gap = Math.max(0, -fromLower, -fromUpper);
      const reach = Math.max(fromLower, fromUpper);
      nearest += gap * gap;
      farthest += reach * reach;
    }
    if (nearest > limit) continue;
    if (farthest <= limit) {
      count += nodeEnd[node]! - nodeStart[node]!;
    } else if (node < firstLeaf) {
      stack[++depth] = 2 * node + 1;
      stack[++depth] = 2 * node + 2;
    } else {
      const end = nodeEnd[node]! * dimension;
      for (let other = nodeStart[node]! * dimension; other < end; other += dimension) {
        let sum = 0;
        for (let c = 0; c < dimension; c++) {
          const difference = points[other + c]! - points[query + c]!;
          sum += difference * difference;
        }
        if (sum <= limit) count++;
      }
    }
  }
  return count;
}
