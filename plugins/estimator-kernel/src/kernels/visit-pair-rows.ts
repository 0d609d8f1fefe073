import { visitKernelRows } from '@ggmi/numerics';
import type { PairKernel } from './pair-kernel.js';

/**
 * Walks through the upper triangles of kernel matrices, row by row in O(N) memory: `visit` receives i
 * and for every kernel the values k(i, j), j = i + 1 … N − 1, from index 0 on.
 *
 * The arrays are valid during the call only, and the visitor may call no other kernel function.
 */
export function visitPairRows(
  kernels: readonly PairKernel[],
  visit: (i: number, rows: readonly Float64Array[]) => void,
): void {
  visitKernelRows(kernels, (i, rows) => {
    kernels.forEach(({ shape }, b) => {
      if (shape === 'distance') takeRoots(rows[b]!);
    });
    visit(i, rows);
  });
}

function takeRoots(row: Float64Array): void {
  for (let j = 0; j < row.length; j++) row[j] = Math.sqrt(row[j]!);
}
