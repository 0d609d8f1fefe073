import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';
import type { ParameterBlock } from '../network/parameter-block.js';

/**
 * u = T y with T unit lower triangular: u_c = y_c + Σ_{l<c} T_cl y_l.
 *
 * Its determinant is 1, so that the density of y is that of u; a diagonal Gaussian of u is then a
 * Gaussian of y with any covariance. The d(d − 1)/2 entries below the diagonal stand row by row.
 */
export interface UnitTriangularMap {
  /** Every row of y mapped. */
  apply(y: DenseMatrix): DenseMatrix;
  /** Adds the gradient of T, given that by every entry of `apply(y)`. */
  backward(y: DenseMatrix, gradient: DenseMatrix): void;
}

/** How many entries below the diagonal there are. */
export function triangularLength(dimensions: number): number {
  return (dimensions * (dimensions - 1)) / 2;
}

/** The map over `parameters`, zeros of which stand for the identity. */
export function unitTriangularMap({ values, gradient }: ParameterBlock): UnitTriangularMap {
  return {
    apply(y) {
      const { rows, columns } = y;
      const result = denseMatrix(rows, columns, y.values.slice());
      for (let row = 0; row < rows; row++) {
        const start = row * columns;
        let entry = 0;
        for (let c = 1; c < columns; c++) {
          for (let l = 0; l < c; l++) {
            result.values[start + c]! += values[entry++]! * y.values[start + l]!;
          }
        }
      }
      return result;
    },
    backward({ rows, columns, values: y }, { values: slopes }) {
      for (let row = 0; row < rows; row++) {
        const start = row * columns;
        let entry = 0;
        for (let c = 1; c < columns; c++) {
          for (let l = 0; l < c; l++) gradient[entry++]! += slopes[start + c]! * y[start + l]!;
        }
      }
    },
  };
}
