import {
  DataInvalidError,
  defineComponent,
  type Dataset,
  type Example,
  type JsonObject,
  type TrainedModel,
} from '@ggmi/core';
import { numberOptions } from './number-options.js';

const id = '@ggmi/conformance/mean';
const BOUND = 1;

/**
 * W is the mean of the data plus normal noise; the loss of an item is its squared distance from W,
 * squashed to [0, 1): the reference of its kind.
 */
export const meanTrainer = defineComponent('post-trainer', {
  id,
  summary: 'The noisy mean of the data: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({ noise: 0.1 }),
  capabilities: {
    accepts: 'vector',
    boundedLoss: true,
    weights: 'full',
    adapts: 'parameters',
    seeded: true,
    sufficientStatistic: true,
    reopens: true,
    law: false,
    predictions: true,
  },
  needs: {},
  create: ({ options: { noise } }) => ({
    plan: () => ({}),
    statistic: meanOf,
    attach: async ({ details }) => Promise.resolve(modelAt(weightsOf(details), noise)),
    async train(data, { random, signal }) {
      signal.throwIfAborted();
      const mean = meanOf(data);
      const stream = random.fork('noise');
      return Promise.resolve(
        modelAt(
          mean.map((value) => value + noise * stream.normal()),
          noise,
        ),
      );
    },
  }),
});

function meanOf(data: Dataset): number[] {
  const rows = data.examples.map(valuesOf);
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    // Sorted, so that the order of the data does not show in the last bit.
    const values = rows.map((row) => row[column]!).toSorted((a, b) => a - b);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

function valuesOf(example: Example): readonly number[] {
  if (example.kind === 'vector') return example.values;
  throw new DataInvalidError({
    where: `example '${example.id}'`,
    received: `kind ${example.kind}`,
    expected: 'kind vector',
    next: 'Train on vectors.',
  });
}

function weightsOf({ weights }: JsonObject): readonly number[] {
  if (Array.isArray(weights) && weights.every((each) => typeof each === 'number')) return weights;
  throw new DataInvalidError({
    where: 'the reference of a trained model',
    received: JSON.stringify(weights) ?? 'no weights',
    expected: 'a list of numbers',
    next: 'Pass a reference that this trainer made.',
  });
}

function modelAt(weights: readonly number[], noise: number): TrainedModel {
  return {
    reference: { trainer: id, details: { weights } },
    async losses(examples, { signal }) {
      signal.throwIfAborted();
      const values = examples.map((example) => {
        const distance = valuesOf(example).reduce(
          (sum, value, i) => sum + (value - (weights[i] ?? 0)) ** 2,
          0,
        );
        return distance / (1 + distance);
      });
      return Promise.resolve({ values: Float64Array.from(values), bound: BOUND, unit: 'loss' });
    },
    predict: async (examples, { signal }) => {
      signal.throwIfAborted();
      const values = Float64Array.from(examples.flatMap(() => weights));
      return Promise.resolve({ rows: examples.length, columns: weights.length, values });
    },
    parameters: () => ({ vector: Float64Array.from(weights), noiseStandardDeviation: noise }),
  };
}
