import {
  DataInvalidError,
  type Example,
  type JsonObject,
  type MatrixRows,
  type PostTrainer,
  type TrainedModel,
} from '@ggmi/core';
import { diagonalMatrix } from './diagonal-matrix.js';
import { meanOfDataset } from './mean-of-dataset.js';

/** W = L·mean(S) + ν, ν ~ N(0, noise² I). */
export interface LinearMapLaw {
  /** The component id of the trainer. */
  readonly trainer: string;
  /** L: d×d. */
  readonly map: MatrixRows;
  /** Standard deviation of ν in every coordinate. */
  readonly noise: number;
}

/**
 * The post-trainer of a linear-Gaussian chain. Loss: the squared distance of an item to W, unbounded.
 * L·mean(S) is sufficient for W. Its prediction of any item is W.
 */
export function linearMapTrainer(law: LinearMapLaw): PostTrainer {
  const dimensions = law.map.length;
  const statistic: NonNullable<PostTrainer['statistic']> = (data) =>
    applyMap(law.map, meanOfDataset(data, dimensions));
  return {
    plan: () => ({ seconds: 0 }),
    train: async (data, { random, signal }) => {
      signal.throwIfAborted();
      const stream = random.fork('output-noise');
      const weights = statistic(data).map((value) => value + law.noise * stream.normal());
      return linearMapModel(law, Float64Array.from(weights));
    },
    attach: async (reference) =>
      linearMapModel(law, Float64Array.from(weightsOf(reference.details))),
    statistic,
    law: ({ items, columns }) => ({
      family: 'linear-gaussian',
      map: law.map.map((row) =>
        Array.from({ length: items * columns }, (_, index) => row[index % columns]! / items),
      ),
      noise: diagonalMatrix(dimensions, law.noise ** 2),
    }),
  };
}

function linearMapModel(law: LinearMapLaw, weights: Float64Array): TrainedModel {
  return {
    reference: { trainer: law.trainer, details: { weights: [...weights] } },
    losses: async (examples, { signal }) => {
      signal.throwIfAborted();
      const values = Float64Array.from(examples, (example) => squaredDistance(example, weights));
      return { values, bound: null, unit: 'squared-error' };
    },
    predict: async (examples) => ({
      rows: examples.length,
      columns: weights.length,
      values: Float64Array.from(
        { length: examples.length * weights.length },
        (_, entry) => weights[entry % weights.length]!,
      ),
    }),
    parameters: () => ({ vector: weights, noiseStandardDeviation: law.noise }),
  };
}

function applyMap(map: MatrixRows, vector: readonly number[]): number[] {
  return map.map((row) => row.reduce((sum, weight, column) => sum + weight * vector[column]!, 0));
}

function squaredDistance(example: Example, weights: Float64Array): number {
  if (example.kind !== 'vector' || example.values.length !== weights.length) {
    throw new DataInvalidError({
      where: `example '${example.id}'`,
      received: example.kind === 'vector' ? `a vector of length ${example.values.length}` : 'text',
      expected: `a vector of length ${weights.length}`,
      next: 'Score the items of the source that the trainer was configured for.',
    });
  }
  let sum = 0;
  for (let column = 0; column < weights.length; column++) {
    sum += (example.values[column]! - weights[column]!) ** 2;
  }
  return sum;
}

function weightsOf(details: JsonObject): readonly number[] {
  const { weights } = details;
  if (Array.isArray(weights) && weights.every((weight) => typeof weight === 'number'))
    return weights;
  throw new DataInvalidError({
    where: 'the reference of a trained model',
    received: JSON.stringify(details),
    expected: '{ weights: [numbers] }',
    next: 'Pass a reference that this trainer made.',
  });
}
