import type { Scratch } from '../../wasm/scratch.js';
import type { BlockSpace } from '../block-space.js';

/** What a search needs to know of a tree. */
export interface TreeShape {
  readonly rows: number;
  readonly dimension: number;
  /** Bytes from the start of the tree to an i32 per position, the row there. */
  readonly order: number;
  /** Bytes from the start of the tree to the points, doubles in order of positions. */
  readonly points: number;
}

/** Where the parts of a tree lie, in bytes from its start (assembly/block-tree.ts). */
export interface TreeLayout extends TreeShape {
  readonly levels: number;
  readonly tiles: number;
  /** i32 per level. */
  readonly boxStarts: number;
  readonly boxes: readonly number[];
  readonly blockEnds: number;
  readonly centres: number;
  /** Length of the whole. */
  readonly bytes: number;
}

/** The shape as the header of a tree tells it. */
export function readShape(bytes: Uint8Array): TreeShape {
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  return { rows: header[0]!, dimension: header[1]!, order: header[6]!, points: header[7]! };
}

const HEADER_BYTES = 64;
const GROUP = 4;

/** The layout for points of this shape, `leafRows` to a leaf. */
export function layOutTree(
  { rows, dimension, blockEnds }: BlockSpace,
  leafRows: number,
): TreeLayout {
  let next = HEADER_BYTES;
  const take = (bytes: number): number => {
    const offset = next;
    next = Math.ceil((offset + bytes) / 16) * 16;
    return offset;
  };
  const leaves = Math.ceil(rows / leafRows);
  const groups: number[] = [];
  let nodes = leaves;
  do {
    nodes = Math.ceil(nodes / GROUP);
    groups.push(nodes);
  } while (nodes > 1);
  return {
    rows,
    dimension,
    levels: groups.length,
    blockEnds: take(4 * blockEnds.length),
    centres: take(8 * dimension),
    boxStarts: take(4 * groups.length),
    order: take(4 * rows),
    points: take(8 * rows * dimension),
    tiles: take(4 * leaves * leafRows * dimension),
    boxes: groups.map((count) => take(4 * 2 * GROUP * count * dimension)),
    bytes: next,
  };
}

/** Writes the header of a tree and its constant tables at `offset`. */
export function writeHeader(
  scratch: Scratch,
  offset: number,
  { space, layout }: { readonly space: BlockSpace; readonly layout: TreeLayout },
): void {
  const { rows, dimension, norm, blockEnds } = space;
  const leaves = Math.ceil(rows / scratch.kernels.leafRows());
  const { order, points, tiles, boxStarts, centres } = layout;
  const shape = [rows, dimension, norm === 'euclidean' ? 1 : 0, blockEnds.length];
  const places = [order, points, tiles, boxStarts, layout.blockEnds, centres];
  scratch.integers(offset, 12).set([...shape, layout.levels, leaves, ...places]);
  scratch.integers(offset + boxStarts, layout.levels).set(layout.boxes);
  scratch.integers(offset + layout.blockEnds, blockEnds.length).set(blockEnds);
}
