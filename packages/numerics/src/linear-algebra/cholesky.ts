import { denseMatrix, type DenseMatrix } from './dense-matrix.js';
import { NotPositiveDefiniteError } from './not-positive-definite-error.js';

export interface CholeskyOptions {
  /**
   * A pivot must exceed this share of its diagonal entry. Default: size · 2⁻⁵², the rounding error
   * of the factorisation itself; raise it to the relative accuracy of the matrix entries.
   */
  readonly tolerance?: number;
}

/**
 * The lower triangular L with L·Lᵀ = `matrix`, symmetric and positive definite.
 *
 * Only the lower triangle is read. Cost size³/3.
 * Throws RangeError when the matrix is not square and NotPositiveDefiniteError, which names the
 * pivot, when a pivot does not exceed `tolerance` times its diagonal entry (or is NaN).
 */
export function cholesky(matrix: DenseMatrix, options: CholeskyOptions = {}): DenseMatrix {
  const size = matrix.rows;
  if (matrix.columns !== size) {
    throw new RangeError(
      `A ${size} × ${matrix.columns} matrix has no Cholesky factor: it is not square.`,
    );
  }
  const tolerance = options.tolerance ?? size * Number.EPSILON;
  const factor = denseMatrix(size, size);
  const lower = factor.values;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      let sum = matrix.values[row + j]!;
      for (let k = 0; k < j; k++) sum -= lower[row + k]! * lower[j * size + k]!;
      if (j < i) {
        lower[row + j] = sum / lower[j * size + j]!;
        continue;
      }
      const threshold = tolerance * Math.abs(matrix.values[row + i]!);
      if (!(sum > threshold && sum < Infinity)) {
        throw new NotPositiveDefiniteError({ pivot: i, value: sum, threshold });
      }
      lower[row + i] = Math.sqrt(sum);
    }
  }
  return factor;
}
