import type { BlockSpace } from './block-space.js';
import { emptyNeighbourList, offerNeighbour, type NeighbourList } from './neighbour-list.js';
import { reducedDistance } from './reduced-distance.js';

/** Rows per tile: two tiles of 64 rows and 100 coordinates stay in the second-level cache. */
const TILE = 64;

/**
 * The k nearest other points of every point by all pairs, each pair once, tile by tile.
 *
 * In many dimensions a kd-tree opens nearly every leaf, and this is the faster way (`suitsKdTree`).
 */
export function nearestByBruteForce(space: BlockSpace, k: number): NeighbourList {
  const list = emptyNeighbourList(space.rows, k);
  for (let left = 0; left < space.rows; left += TILE) {
    for (let right = left; right < space.rows; right += TILE) {
      compareTiles(space, list, { left, right });
    }
  }
  return list;
}

function compareTiles(
  space: BlockSpace,
  list: NeighbourList,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  const { rows, dimension } = space;
  const { k, reducedDistances } = list;
  const leftEnd = Math.min(rows, left + TILE);
  const rightEnd = Math.min(rows, right + TILE);
  for (let i = left; i < leftEnd; i++) {
    const lastOfI = (i + 1) * k - 1;
    for (let j = left === right ? i + 1 : right; j < rightEnd; j++) {
      const lastOfJ = (j + 1) * k - 1;
      const worstOfI = reducedDistances[lastOfI]!;
      const worstOfJ = reducedDistances[lastOfJ]!;
      const cutoff = worstOfI > worstOfJ ? worstOfI : worstOfJ;
      const reduced = reducedDistance(space, i * dimension, j * dimension, cutoff);
      if (reduced > cutoff) continue;
      offerNeighbour(list, lastOfI, reduced, j);
      offerNeighbour(list, lastOfJ, reduced, i);
    }
  }
}
