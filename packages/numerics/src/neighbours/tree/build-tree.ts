import { withScratch, type Scratch } from '../../wasm/scratch.js';
import type { BlockSpace } from '../block-space.js';
import { layOutTree, writeHeader, type TreeLayout } from './tree-layout.js';

/** A tree in the memory of the kernels, during one call. */
export interface PlacedTree {
  readonly layout: TreeLayout;
  /** Where it starts. */
  readonly offset: number;
}

/** A tree as relocatable bytes, which may lie in shared memory. */
export interface SavedTree {
  readonly layout: TreeLayout;
  readonly bytes: Uint8Array;
}

/** Builds the tree over at least one point in the memory of the kernels; O(N log N). */
export function buildTree(scratch: Scratch, space: BlockSpace): PlacedTree {
  const { kernels, reserve, place } = scratch;
  const { rows, dimension, points } = space;
  const layout = layOutTree(space, kernels.leafRows());
  const offset = reserve(layout.bytes);
  const source = place(points);
  const columns = reserve(4 * rows * dimension);
  const keys = reserve(4 * rows);
  writeHeader(scratch, offset, { space, layout });
  kernels.buildTree(offset, source, columns, keys);
  return { layout, offset };
}

/** Builds the tree and takes it out of the memory of the kernels. */
export function buildSavedTree(space: BlockSpace): SavedTree {
  return withScratch((scratch) => {
    const { layout, offset } = buildTree(scratch, space);
    return { layout, bytes: scratch.bytes(offset, layout.bytes).slice() };
  });
}

/** Puts a saved tree back into the memory of the kernels. */
export function placeTree({ place }: Scratch, { layout, bytes }: SavedTree): PlacedTree {
  return { layout, offset: place(bytes) };
}

/** Position in leaf order -> row. The view is valid until the scratch memory grows. */
export function orderOf({ integers }: Scratch, { layout, offset }: PlacedTree): Int32Array {
  return integers(offset + layout.order, layout.rows);
}
