import { cholesky } from '../linear-algebra/cholesky.js';
import { denseMatrix, type DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { identity } from '../linear-algebra/identity.js';
import { multiplyByTransposed, multiplyTransposed } from '../linear-algebra/multiply.js';
import { logGamma } from '../special/log-gamma.js';

/** How far each row lies out, and the size of the law's unit ellipsoid. */
export interface EllipticalDistances {
  /** zᵀR⁻¹z of every row. */
  readonly squares: Float64Array;
  /** ln det R. */
  readonly logDeterminant: number;
}

/** Mahalanobis squares of the rows of `scores` (N × d) about 0. Throws what `cholesky` throws. */
export function ellipticalDistances(
  scores: DenseMatrix,
  correlation: DenseMatrix,
): EllipticalDistances {
  const factor = cholesky(correlation);
  const size = factor.rows;
  const whitened = multiplyByTransposed(scores, inverseOfLower(factor)).values;
  const squares = new Float64Array(scores.rows);
  for (let row = 0, at = 0; row < scores.rows; row++) {
    let sum = 0;
    for (let j = 0; j < size; j++, at++) sum += whitened[at]! * whitened[at]!;
    squares[row] = sum;
  }
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(factor.values[i * size + i]!);
  return { squares, logDeterminant };
}

/** L⁻¹ of a lower triangular L by forward substitution. */
function inverseOfLower({ rows: size, values: lower }: DenseMatrix): DenseMatrix {
  const inverse = identity(size);
  const x = inverse.values;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) {
      const factor = lower[i * size + k]!;
      for (let j = 0; j <= k; j++) x[i * size + j]! -= factor * x[k * size + j]!;
    }
    for (let j = 0; j <= i; j++) x[i * size + j]! /= lower[i * size + i]!;
  }
  return inverse;
}

/**
 * One step of expectation–maximisation for the dispersion of a t law about 0, scaled to a
 * correlation matrix: rows weigh (ν + d)/(ν + zᵀR⁻¹z) (Lange, Little & Taylor 1989, JASA 84, 881).
 */
export function reweightedCorrelation(
  scores: DenseMatrix,
  squares: Float64Array,
  degreesOfFreedom: number,
): DenseMatrix {
  const { rows, columns } = scores;
  const weighted = denseMatrix(rows, columns, scores.values.slice());
  if (degreesOfFreedom < Infinity) {
    for (let row = 0, at = 0; row < rows; row++) {
      const weight = (degreesOfFreedom + columns) / (degreesOfFreedom + squares[row]!);
      for (let j = 0; j < columns; j++, at++) weighted.values[at]! *= weight;
    }
  }
  const scatter = multiplyTransposed(weighted, scores).values;
  const result = identity(columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) {
      const scale = Math.sqrt(scatter[i * columns + i]! * scatter[j * columns + j]!);
      const share = scatter[i * columns + j]! / scale;
      result.values[i * columns + j] = share;
      result.values[j * columns + i] = share;
    }
  }
  return result;
}

/** ln of the constant of the d-dimensional t density with identity dispersion; ν = ∞: the normal's. */
export function logStudentConstant(dimension: number, nu: number): number {
  if (nu === Infinity) return -(dimension / 2) * Math.log(2 * Math.PI);
  const shift = logGamma((nu + dimension) / 2) - logGamma(nu / 2);
  return shift - (dimension / 2) * Math.log(nu * Math.PI);
}

/** ln of the t density's kernel where the Mahalanobis square is `square`; ν = ∞: the normal's. */
export function logStudentKernel(square: number, dimension: number, nu: number): number {
  return nu === Infinity ? -square / 2 : -0.5 * (nu + dimension) * Math.log1p(square / nu);
}
