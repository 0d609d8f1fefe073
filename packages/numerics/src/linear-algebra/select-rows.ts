import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** The rows with the given indices, in their order. Throws RangeError for a row that is not there. */
export function selectRows(matrix: DenseMatrix, indices: ArrayLike<number>): DenseMatrix {
  const { rows, columns, values } = matrix;
  const selected = denseMatrix(indices.length, columns);
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]!;
    if (!(Number.isInteger(row) && row >= 0 && row < rows)) {
      throw new RangeError(`Row ${row} was selected from a matrix of ${rows} rows.`);
    }
    selected.values.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  }
  return selected;
}
