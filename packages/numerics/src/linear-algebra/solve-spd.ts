import { cholesky, type CholeskyOptions } from './cholesky.js';
import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/**
 * The X with `matrix`·X = `rightHandSide`, for a symmetric positive definite matrix.
 * Throws RangeError when the row counts differ, and what `cholesky` throws.
 */
export function solveSpd(
  matrix: DenseMatrix,
  rightHandSide: DenseMatrix,
  options: CholeskyOptions = {},
): DenseMatrix {
  const size = matrix.rows;
  if (rightHandSide.rows !== size) {
    throw new RangeError(`${size} equations were given ${rightHandSide.rows} right-hand rows.`);
  }
  const lower = cholesky(matrix, options).values;
  const columns = rightHandSide.columns;
  const x = Float64Array.from(rightHandSide.values);
  for (let column = 0; column < columns; column++) {
    for (let i = 0; i < size; i++) {
      let sum = x[i * columns + column]!;
      for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * x[k * columns + column]!;
      x[i * columns + column] = sum / lower[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i * columns + column]!;
      for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * x[k * columns + column]!;
      x[i * columns + column] = sum / lower[i * size + i]!;
    }
  }
  return denseMatrix(size, columns, x);
}
