import type { BlockSpace } from './block-space.js';
import { reducedDistance } from './reduced-distance.js';

/** Rows per tile: two tiles of 64 rows and 100 coordinates stay in the second-level cache. */
const TILE = 64;

/**
 * For every point, how many others have a reduced distance up to its limit, by all pairs, each
 * pair once. A negative limit counts nothing.
 */
export function countByBruteForce(space: BlockSpace, limits: Float64Array): Int32Array {
  const counts = new Int32Array(space.rows);
  for (let left = 0; left < space.rows; left += TILE) {
    for (let right = left; right < space.rows; right += TILE) {
      countTiles(space, { limits, counts, left, right });
    }
  }
  return counts;
}

interface TilePair {
  readonly limits: Float64Array;
  readonly counts: Int32Array;
  /** First row of either tile. */
  readonly left: number;
  readonly right: number;
}

function countTiles(space: BlockSpace, { limits, counts, left, right }: TilePair): void {
  const { rows, dimension } = space;
  const leftEnd = Math.min(rows, left + TILE);
  const rightEnd = Math.min(rows, right + TILE);
  for (let i = left; i < leftEnd; i++) {
    const limitOfI = limits[i]!;
    for (let j = left === right ? i + 1 : right; j < rightEnd; j++) {
      const limitOfJ = limits[j]!;
      const cutoff = limitOfI > limitOfJ ? limitOfI : limitOfJ;
      const reduced = reducedDistance(space, i * dimension, j * dimension, cutoff);
      if (reduced > cutoff) continue;
      if (reduced <= limitOfI) counts[i]!++;
      if (reduced <= limitOfJ) counts[j]!++;
    }
  }
}
