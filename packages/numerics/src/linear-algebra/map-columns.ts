import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** Column j of the matrix, copied. Throws RangeError for a column that is not there. */
export function columnOf(matrix: DenseMatrix, j: number): Float64Array {
  const { rows, columns, values } = matrix;
  if (!(Number.isInteger(j) && j >= 0 && j < columns)) {
    throw new RangeError(`Column ${j} was asked of a matrix of ${columns} columns.`);
  }
  const column = new Float64Array(rows);
  for (let i = 0; i < rows; i++) column[i] = values[i * columns + j]!;
  return column;
}

/**
 * The matrix whose columns are `map` of the given matrix's columns (with their index).
 * Throws RangeError when `map` changes a column's length.
 */
export function mapColumns(
  matrix: DenseMatrix,
  map: (column: Float64Array, j: number) => Float64Array,
): DenseMatrix {
  const { rows, columns } = matrix;
  const result = denseMatrix(rows, columns);
  for (let j = 0; j < columns; j++) {
    const mapped = map(columnOf(matrix, j), j);
    if (mapped.length !== rows) {
      throw new RangeError(`Column ${j} has ${rows} values and was mapped to ${mapped.length}.`);
    }
    for (let i = 0; i < rows; i++) result.values[i * columns + j] = mapped[i]!;
  }
  return result;
}
