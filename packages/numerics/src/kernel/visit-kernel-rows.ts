import { withScratch } from '../wasm/scratch.js';
import { columnMajor, strideFor } from './column-major.js';
import type { KernelledBlock } from './gaussian-kernel-sums.js';

/**
 * Receives, for one row i, the values of all pairs (i, j), j = i + 1 .. rows − 1, of every block:
 * `values[b][j − i − 1]`. The arrays are valid during the call only, and no other function that
 * runs on the kernels may be called meanwhile.
 */
export type KernelRowVisitor = (row: number, values: readonly Float64Array[]) => void;

/**
 * Walks through the upper triangles of kernel matrices exp(−gamma ‖a − b‖²) row by row in O(n)
 * memory; gamma = 0 gives the squared distances themselves.
 * Throws RangeError on unequal rows.
 */
export function visitKernelRows(blocks: readonly KernelledBlock[], visit: KernelRowVisitor): void {
  const rows = blocks[0]?.block.rows ?? 0;
  if (blocks.some(({ block }) => block.rows !== rows)) {
    throw new RangeError('Kernel rows want blocks with as many rows each.');
  }
  const stride = strideFor(rows);
  withScratch(({ kernels, place, reserve, doubles }) => {
    const placed = blocks.map(({ block, gamma }) => ({
      gamma,
      dimension: block.columns,
      columns: place(columnMajor(block)),
      out: reserve(8 * stride),
    }));
    for (let i = 0; i < rows - 1; i++) {
      for (const { gamma, dimension, columns, out } of placed) {
        kernels.gaussianKernelRow(columns, stride, dimension, i, i + 1, rows, gamma, out);
      }
      visit(
        i,
        placed.map(({ out }) => doubles(out, rows - i - 1)),
      );
    }
  });
}
