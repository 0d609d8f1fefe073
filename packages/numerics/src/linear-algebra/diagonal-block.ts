import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/**
 * The square block of rows and columns `start` … `end` − 1, copied.
 * Throws RangeError unless 0 ≤ start ≤ end, within the matrix.
 */
export function diagonalBlock(matrix: DenseMatrix, start: number, end: number): DenseMatrix {
  if (!(start >= 0 && start <= end && end <= Math.min(matrix.rows, matrix.columns))) {
    throw new RangeError(
      `A ${matrix.rows} × ${matrix.columns} matrix has no diagonal block ${start} … ${end - 1}.`,
    );
  }
  const size = end - start;
  const block = denseMatrix(size, size);
  for (let i = 0; i < size; i++) {
    const from = (start + i) * matrix.columns + start;
    block.values.set(matrix.values.subarray(from, from + size), i * size);
  }
  return block;
}
