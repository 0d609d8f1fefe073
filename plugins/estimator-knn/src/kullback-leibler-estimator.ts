import {
  defineComponent,
  type DivergenceEstimate,
  type EstimationContext,
  type Matrix,
} from '@ggmi/core';
import { z } from 'zod';
import { estimateKullbackLeibler } from './estimation/estimate-kullback-leibler.js';
import { kOption, preprocessingOption } from './ksg-options.js';
import { nearLogNWarnings } from './near-log-n-warnings.js';
import { prepareTwoSamples } from './preparation/prepare-two-samples.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';

const optionsSchema = z.strictObject({
  k: kOption,
  norm: z
    .enum(['chebyshev', 'euclidean'])
    .default('euclidean')
    .describe('Norm of the distances; its choice changes the error only.'),
  preprocessing: preprocessingOption.describe(
    'Map of every column of both samples together before the search; all four preserve the divergence.',
  ),
});

type Options = z.output<typeof optionsSchema>;

/** Nearest-neighbour Kullback–Leibler divergence as a component: see `estimateKullbackLeibler`. */
export const kullbackLeiblerEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-knn/kullback-leibler',
  summary: 'Kullback–Leibler divergence of two continuous samples from nearest neighbours.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: {
    divergence: 'kullback-leibler',
    variables: 'continuous',
    minimumSampleSize: 4,
    needsSeed: false,
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (x, y, context) => estimate({ x, y }, options, context),
  }),
});

function estimate(
  samples: { readonly x: Matrix; readonly y: Matrix },
  options: Options,
  { signal }: EstimationContext,
): DivergenceEstimate {
  signal.throwIfAborted();
  const { k, norm, preprocessing } = options;
  const { x, y, warnings } = prepareTwoSamples(samples, { k, preprocessing });
  const value = estimateKullbackLeibler(x, y, { k, norm });
  const rows = Math.min(x.rows, y.rows);
  return {
    value,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: [
      ...nearLogNWarnings(value, rows),
      ...sampleSizeWarnings({ rows, dimension: x.columns, k }),
      ...warnings,
    ],
    diagnostics: { rowsOfX: x.rows, rowsOfY: y.rows },
  };
}
