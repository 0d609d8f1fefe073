import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** The identity matrix of `size` rows. */
export function identity(size: number): DenseMatrix {
  const matrix = denseMatrix(size, size);
  for (let i = 0; i < size; i++) matrix.values[i * size + i] = 1;
  return matrix;
}
