import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { withScratch } from '../wasm/scratch.js';
import type { BlockNorm } from './block-norm.js';
import { joinBlocks } from './block-space.js';
import { emptyNeighbourList, type NeighbourList } from './neighbour-list.js';
import { buildTree } from './tree/build-tree.js';
import { nearestInTree } from './tree/nearest-in-tree.js';

/**
 * The k nearest other rows of every row, exact, in the joint space of the blocks.
 *
 * Distance: maximum over the blocks of the norm inside. Equal distances go to the lower row
 * index, so the answer does not depend on the way of searching.
 * Throws RangeError when k is not an integer in 1..rows−1, or the blocks are unusable (`joinBlocks`).
 */
export function findNearestNeighbours(
  blocks: readonly DenseMatrix[],
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): NeighbourList {
  const space = joinBlocks(blocks, norm);
  if (!Number.isInteger(k) || k < 1 || k >= space.rows) {
    throw new RangeError(
      `findNearestNeighbours: k is ${k}, wanted an integer in 1..${space.rows - 1} for ${space.rows} rows`,
    );
  }
  const list = emptyNeighbourList(space.rows, k);
  withScratch((scratch) => {
    const tree = buildTree(scratch, space);
    nearestInTree(scratch, tree, { list, start: 0, end: space.rows });
  });
  return list;
}
