import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { BlockNorm } from './block-norm.js';
import { joinBlocks, type BlockSpace } from './block-space.js';
import { buildTreeBytes } from './tree/build-tree.js';

/** One block made ready for range counts; serves any number of radii (permutation tests). */
export type RangeIndex =
  | { readonly kind: 'sorted'; readonly space: BlockSpace; readonly sorted: Float64Array }
  | { readonly kind: 'tree'; readonly space: BlockSpace; readonly tree: Uint8Array };

/**
 * Prepares a marginal block for `countNeighbours`.
 *
 * `norm` must be the one of the joint search, so that reduced distances mean the same.
 * Throws RangeError on an unusable block (`joinBlocks`).
 */
export function buildRangeIndex(block: DenseMatrix, norm: BlockNorm): RangeIndex {
  const space = joinBlocks([block], norm);
  return space.dimension === 1
    ? { kind: 'sorted', space, sorted: space.points.slice().sort() }
    : { kind: 'tree', space, tree: buildTreeBytes(space, (bytes) => new ArrayBuffer(bytes)) };
}
