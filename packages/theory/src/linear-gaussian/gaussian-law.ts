import { cholesky, identity, solveSpd, type DenseMatrix } from '@ggmi/numerics';
import { independentCoordinates } from './pivoted-cholesky.js';

/** A zero-mean Gaussian law with a density. */
export interface GaussianLaw {
  readonly dimension: number;
  /** d × d: Σ. */
  readonly covariance: DenseMatrix;
  /** d × d: Σ⁻¹. */
  readonly precision: DenseMatrix;
  /** d × d: the lower triangular L of Σ = L Lᵀ. */
  readonly factor: DenseMatrix;
  /** ln |Σ|. */
  readonly logDeterminant: number;
}

/** The law N(0, Σ), or undefined where Σ is singular and the law has no density. */
export function gaussianLaw(covariance: DenseMatrix): GaussianLaw | undefined {
  const { coordinates, logDeterminant } = independentCoordinates(covariance);
  if (coordinates.length < covariance.rows) return undefined;
  return {
    dimension: covariance.rows,
    covariance,
    precision: solveSpd(covariance, identity(covariance.rows)),
    factor: cholesky(covariance),
    logDeterminant,
  };
}

/** ln of the density at a point of the law shifted to a mean. */
export function logDensity(law: GaussianLaw, point: Float64Array, mean?: Float64Array): number {
  const { dimension, precision } = law;
  let squaredDistance = 0;
  for (let i = 0; i < dimension; i++) {
    const left = point[i]! - (mean?.[i] ?? 0);
    for (let j = 0; j < dimension; j++) {
      const right = point[j]! - (mean?.[j] ?? 0);
      squaredDistance += left * precision.values[i * dimension + j]! * right;
    }
  }
  return -0.5 * (dimension * Math.log(2 * Math.PI) + law.logDeterminant + squaredDistance);
}

/** tr(Σ⁻¹ P): the mean of xᵀ Σ⁻¹ x over x ~ N(0, P). */
export function meanSquaredDistance(law: GaussianLaw, covariance: DenseMatrix): number {
  let total = 0;
  law.precision.values.forEach((entry, index) => {
    total += entry * covariance.values[index]!;
  });
  return total;
}
