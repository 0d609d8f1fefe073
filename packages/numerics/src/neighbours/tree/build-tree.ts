import { withScratch, type Scratch } from '../../wasm/scratch.js';
import type { BlockSpace } from '../block-space.js';
import { layOutTree, readShape, writeHeader, type TreeShape } from './tree-layout.js';

/** A tree in the memory of the kernels, during one call. */
export interface PlacedTree {
  readonly shape: TreeShape;
  /** Where it starts. */
  readonly offset: number;
}

/** Builds the tree over at least one point in the memory of the kernels; O(N log N). */
export function buildTree(scratch: Scratch, space: BlockSpace): PlacedTree {
  return layAndBuild(scratch, space).tree;
}

/** Builds the tree as relocatable bytes, in memory that `allocate` gives. */
export function buildTreeBytes<Buffer extends ArrayBufferLike>(
  space: BlockSpace,
  allocate: (bytes: number) => Buffer,
): Uint8Array<Buffer> {
  return withScratch((scratch) => {
    const { tree, bytes } = layAndBuild(scratch, space);
    const saved = new Uint8Array(allocate(bytes));
    saved.set(scratch.bytes(tree.offset, bytes));
    return saved;
  });
}

/** Puts the bytes of a tree back into the memory of the kernels. */
export function placeTree({ place }: Scratch, bytes: Uint8Array): PlacedTree {
  return { shape: readShape(bytes), offset: place(bytes) };
}

/** Position in leaf order -> row. The view is valid until the scratch memory grows. */
export function orderOf({ integers }: Scratch, { shape, offset }: PlacedTree): Int32Array {
  return integers(offset + shape.order, shape.rows);
}

function layAndBuild(
  scratch: Scratch,
  space: BlockSpace,
): { readonly tree: PlacedTree; readonly bytes: number } {
  const { kernels, reserve, place } = scratch;
  const { rows, dimension, points } = space;
  const layout = layOutTree(space, kernels.leafRows());
  const offset = reserve(layout.bytes);
  const source = place(points);
  const columns = reserve(4 * rows * dimension);
  const keys = reserve(4 * rows);
  writeHeader(scratch, offset, { space, layout });
  kernels.buildTree(offset, source, columns, keys);
  return { tree: { shape: layout, offset }, bytes: layout.bytes };
}
