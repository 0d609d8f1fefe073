import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** The transpose, as a new matrix. */
export function transpose(matrix: DenseMatrix): DenseMatrix {
  const { rows, columns, values } = matrix;
  const result = denseMatrix(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result.values[j * rows + i] = values[i * columns + j]!;
  }
  return result;
}
