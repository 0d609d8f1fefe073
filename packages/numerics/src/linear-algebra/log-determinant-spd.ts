import { cholesky, type CholeskyOptions } from './cholesky.js';
import type { DenseMatrix } from './dense-matrix.js';

/**
 * ln det of a symmetric positive definite matrix, from its Cholesky factor: no overflow.
 * The 0 × 0 matrix gives 0. Throws what `cholesky` throws.
 */
export function logDeterminantSpd(matrix: DenseMatrix, options: CholeskyOptions = {}): number {
  const factor = cholesky(matrix, options);
  let sum = 0;
  for (let i = 0; i < factor.rows; i++) sum += Math.log(factor.values[i * factor.rows + i]!);
  return 2 * sum;
}
