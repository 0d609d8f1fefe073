import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { kernelCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { explainNormalised } from './explain-normalised.js';
import { gaussianPair } from './estimation/gaussian-pair.js';
import { biasedHsicOf } from './estimation/hsic-of-sums.js';
import { gaussianOptions } from './options/kernel-options.js';

const id = '@ggmi/estimator-kernel/hsic-biased';

/** Biased HSIC as a component: see `estimateBiasedHsic`. Its normalised form is in the diagnostics. */
export const hsicBiasedEstimator = defineComponent('mi-estimator', {
  id,
  summary:
    'Biased HSIC with Gaussian kernels: dependence of any kind, with its null; no information.',
  resultVersion: 1,
  options: z.strictObject({
    ...gaussianOptions,
    normalisation: z
      .enum(['n-squared', 'n-minus-one-squared'])
      .default('n-squared')
      .describe('What tr(KHLH) is divided by: N² (the V-statistic) or (N − 1)² (Gretton 2005).'),
  }),
  capabilities: kernelCapabilities,
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: 'biased',
      prepare: (blocks) => gaussianPair(blocks, options),
      value: (sums) => biasedHsicOf(sums, options.normalisation),
      explain: (sums) => explainNormalised(sums, 'biased'),
    }),
});
