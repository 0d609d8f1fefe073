import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { kernelCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { explainNormalised } from './explain-normalised.js';
import { biasedHsicOf } from './estimation/hsic-of-sums.js';
import { randomFeaturePair } from './estimation/random-feature-pair.js';
import { gaussianOptions } from './options/kernel-options.js';

const id = '@ggmi/estimator-kernel/hsic-random-features';

/**
 * Biased HSIC (divisor N²) by random Fourier features as a component: see `randomFeaturePair`. The
 * frequencies are drawn from the estimation's stream. Its null is that of the features themselves.
 */
export const hsicRandomFeaturesEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Biased HSIC by random Fourier features, linear in N; no information.',
  resultVersion: 1,
  options: z.strictObject({
    ...gaussianOptions,
    features: z
      .int()
      .min(2)
      .max(8192)
      .multipleOf(2)
      .default(256)
      .describe('D per block: cosine and sine of D/2 random frequencies. Cost grows as D².'),
    bandwidthRows: z
      .int()
      .min(2)
      .default(2000)
      .describe('The median is taken over at most so many rows, drawn without replacement.'),
  }),
  capabilities: { ...kernelCapabilities, needsSeed: true, symmetric: false },
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: 'biased',
      prepare: ({ x, y, context }) =>
        randomFeaturePair({ x, y }, { ...options, random: context.random }),
      value: (sums) => biasedHsicOf(sums, 'n-squared'),
      explain: (sums) => explainNormalised(sums, 'biased'),
    }),
});
