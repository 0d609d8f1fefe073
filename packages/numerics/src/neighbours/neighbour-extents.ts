import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { BlockNorm } from './block-norm.js';
import { joinBlocks } from './block-space.js';
import type { NeighbourList } from './neighbour-list.js';
import { reducedDistance } from './reduced-distance.js';

/**
 * Per row the reduced distance, in one block, of the farthest of its k joint neighbours: the side
 * ε_x(i) of the rectangle of KSG2 (Kraskov 2004, fig. 2c).
 */
export function neighbourExtents(
  block: DenseMatrix,
  neighbours: NeighbourList,
  norm: BlockNorm,
): Float64Array {
  const space = joinBlocks([block], norm);
  const { k, indices } = neighbours;
  const { rows, dimension } = space;
  const extents = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let rank = 0; rank < k; rank++) {
      const other = indices[row * k + rank]! * dimension;
      const reduced = reducedDistance(space, row * dimension, other, Infinity);
      if (reduced > largest) largest = reduced;
    }
    extents[row] = largest;
  }
  return extents;
}
