import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { BlockNorm } from './block-norm.js';
import { joinBlocks } from './block-space.js';
import type { NeighbourList } from './neighbour-list.js';
import { buildTreeBytes } from './tree/build-tree.js';
import { countInTreeBytes, type RowCounts } from './tree/count-in-tree.js';
import { nearestInTreeBytes, type PositionRange } from './tree/nearest-in-tree.js';

/**
 * The search tree of joined blocks in shared memory, for searches of one sample by several
 * threads. Throws RangeError on unusable blocks (`joinBlocks`).
 */
export function shareTree(blocks: readonly DenseMatrix[], norm: BlockNorm): SharedArrayBuffer {
  const space = joinBlocks(blocks, norm);
  return buildTreeBytes(space, (bytes) => new SharedArrayBuffer(bytes)).buffer;
}

/**
 * Finds the k nearest other rows for a part of the rows: those at positions start..end of the
 * tree, 0..rows altogether. Fills the rows of `list` that lie there, as `findNearestNeighbours`
 * would, and leaves the others alone; `list` may lie in shared memory.
 */
export function findNearestInShare(
  tree: SharedArrayBuffer,
  range: PositionRange & { readonly list: NeighbourList },
): void {
  nearestInTreeBytes(new Uint8Array(tree), range);
}

/**
 * Counts for a part of the rows, as `findNearestInShare` divides them, the other rows up to their
 * `limits` (`rangeLimits`), and fills `counts` there; both may lie in shared memory.
 */
export function countInShare(tree: SharedArrayBuffer, range: PositionRange & RowCounts): void {
  countInTreeBytes(new Uint8Array(tree), range);
}
