import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { BlockNorm } from './block-norm.js';

/** Points with coordinates grouped in blocks; distance = maximum over blocks of the norm inside. */
export interface BlockSpace {
  readonly rows: number;
  readonly dimension: number;
  /** Row-major, rows × dimension. */
  readonly points: Float64Array;
  /** One past the last coordinate of each block, ascending. */
  readonly blockEnds: Int32Array;
  readonly norm: BlockNorm;
}

/**
 * Concatenates blocks with equal row counts into one space.
 * Throws RangeError on no block, unequal rows, an empty block, or a NaN or infinite value.
 */
export function joinBlocks(blocks: readonly DenseMatrix[], norm: BlockNorm): BlockSpace {
  const first = blocks[0];
  if (first === undefined)
    throw new RangeError('joinBlocks: wanted at least one block, received none');
  const rows = first.rows;
  const blockEnds = new Int32Array(blocks.length);
  let dimension = 0;
  for (const [index, block] of blocks.entries()) {
    assertUsable(block, index, rows);
    dimension += block.columns;
    blockEnds[index] = dimension;
  }
  const points = new Float64Array(rows * dimension);
  for (const [index, block] of blocks.entries()) {
    const { columns, values } = block;
    const offset = blockEnds[index]! - columns;
    for (let row = 0; row < rows; row++) {
      const target = row * dimension + offset;
      for (let c = 0; c < columns; c++) points[target + c] = values[row * columns + c]!;
    }
  }
  return { rows, dimension, points, blockEnds, norm };
}

function assertUsable(block: DenseMatrix, index: number, rows: number): void {
  const where = `joinBlocks: block ${index}`;
  if (block.rows !== rows) {
    throw new RangeError(`${where} has ${block.rows} rows, block 0 has ${rows}; pass paired rows`);
  }
  if (block.columns < 1)
    throw new RangeError(`${where} has ${block.columns} columns, wanted 1 or more`);
  if (block.values.length !== rows * block.columns) {
    throw new RangeError(
      `${where} holds ${block.values.length} values, wanted ${rows} × ${block.columns}`,
    );
  }
  const bad = block.values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const position = `row ${Math.floor(bad / block.columns)}, column ${bad % block.columns}`;
    throw new RangeError(
      `${where} has ${block.values[bad]} at ${position}, wanted a finite number`,
    );
  }
}
