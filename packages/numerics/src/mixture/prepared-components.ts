import { cholesky } from '../linear-algebra/cholesky.js';
import { denseMatrix } from '../linear-algebra/dense-matrix.js';
import type { MixtureParameters } from './mixture-parameters.js';

/** What a density needs of every component, computed once. */
export interface PreparedComponents {
  /** d. */
  readonly dimensions: number;
  /** K. */
  readonly components: number;
  /** K·d. */
  readonly means: Float64Array;
  /** K·d²: the lower L of covariance = L Lᵀ, row by row. */
  readonly factors: Float64Array;
  /** K·d²: L⁻¹, lower too. ‖L⁻¹(x − mean)‖² is the quadratic form of the density. */
  readonly inverseFactors: Float64Array;
  /** K: ln weight − (d/2) ln 2π − ½ ln det covariance, nats; −∞ for a weight of 0. */
  readonly constants: Float64Array;
}

/** Throws NotPositiveDefiniteError where a covariance has no Cholesky factor. */
export function preparedComponents(parameters: MixtureParameters): PreparedComponents {
  const { dimensions, weights, means, covariances } = parameters;
  const components = weights.length;
  const size = dimensions * dimensions;
  const factors = new Float64Array(components * size);
  const inverseFactors = new Float64Array(components * size);
  const constants = new Float64Array(components);
  for (let k = 0; k < components; k++) {
    const covariance = covariances.subarray(k * size, (k + 1) * size);
    const factor = cholesky(denseMatrix(dimensions, dimensions, covariance)).values;
    factors.set(factor, k * size);
    const inverse = inverseFactors.subarray(k * size, (k + 1) * size);
    invertLower(factor, inverse, dimensions);
    let logDiagonal = 0;
    for (let j = 0; j < dimensions; j++) logDiagonal += Math.log(factor[j * dimensions + j]!);
    constants[k] = Math.log(weights[k]!) - 0.5 * dimensions * Math.log(2 * Math.PI) - logDiagonal;
  }
  return { dimensions, components, means, factors, inverseFactors, constants };
}

/** Forward substitution, column by column of the identity. */
function invertLower(lower: Float64Array, target: Float64Array, size: number): void {
  for (let column = 0; column < size; column++) {
    target[column * size + column] = 1 / lower[column * size + column]!;
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum += lower[row * size + k]! * target[k * size + column]!;
      target[row * size + column] = -sum / lower[row * size + row]!;
    }
  }
}
