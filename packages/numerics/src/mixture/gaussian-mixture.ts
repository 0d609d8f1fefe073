import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { aliasTable } from '../random/alias-table.js';
import { mixtureLogDensity } from './mixture-log-density.js';
import type { MixtureParameters } from './mixture-parameters.js';
import { preparedComponents } from './prepared-components.js';
import { sampleMixture, type MixtureStream } from './sample-mixture.js';

/** How far weights may sum from 1: the rounding of a sum, and no more. */
const WEIGHT_TOLERANCE = 1e-9;

/** A mixture of Gaussian laws: its parameters, its draws and its exact density. */
export interface GaussianMixture extends MixtureParameters {
  /** d, by the name that a law of rows goes by. */
  readonly columns: number;
  /** Independent draws, one per row. */
  sample(rows: number, random: MixtureStream): DenseMatrix;
  /** ln of the density at every row, nats; −∞ where it is 0. RangeError for points of another length or not finite. */
  logDensity(points: Pick<DenseMatrix, 'rows' | 'columns' | 'values'>): Float64Array;
}

/**
 * The law of the given parameters. Covariances are read from their lower triangles.
 *
 * Throws RangeError unless the lengths fit, every number is finite, weights are at least 0 and sum
 * to 1 within 1e-9; NotPositiveDefiniteError where a covariance has no Cholesky factor.
 */
export function gaussianMixture(parameters: MixtureParameters): GaussianMixture {
  requireParameters(parameters);
  const prepared = preparedComponents(parameters);
  const table = aliasTable(parameters.weights);
  return {
    ...parameters,
    columns: parameters.dimensions,
    sample: (rows, random) => sampleMixture({ prepared, table }, rows, random),
    logDensity: (points) => mixtureLogDensity(prepared, points),
  };
}

function requireParameters({ dimensions, weights, means, covariances }: MixtureParameters): void {
  const components = weights.length;
  if (!Number.isInteger(dimensions) || dimensions < 1 || components < 1) {
    throw new RangeError(
      `A mixture has at least one component and one coordinate, not ${components} and ${dimensions}.`,
    );
  }
  requireNumbers('means', means, components * dimensions);
  requireNumbers('covariances', covariances, components * dimensions ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE) || weights.some((weight) => !(weight >= 0))) {
    throw new RangeError(
      `Weights must be at least 0 and sum to 1; they are [${weights.join(', ')}], with sum ${sum}.`,
    );
  }
}

function requireNumbers(name: string, values: Float64Array, length: number): void {
  if (values.length !== length) {
    throw new RangeError(
      `The ${name} of a mixture take ${length} numbers here; there are ${values.length}.`,
    );
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new RangeError(`Number ${bad} of the ${name} must be finite: ${values[bad]}.`);
}
