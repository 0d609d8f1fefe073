import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { kernelCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { requireAlignment } from './estimation/alignment-of-sums.js';
import { ckaPair } from './estimation/estimate-cka.js';
import { gaussianOptions } from './options/kernel-options.js';
import { statisticOption } from './options/statistic-option.js';

const id = '@ggmi/estimator-kernel/cka';

/** Centred kernel alignment as a component: see `estimateCka`. The bandwidth options are the Gaussian kernel's. */
export const ckaEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Centred kernel alignment (CKA), linear or Gaussian, debiased or plain; no information.',
  resultVersion: 1,
  options: z.strictObject({
    kernel: z
      .enum(['gaussian', 'linear'])
      .default('gaussian')
      .describe('Gaussian sees dependence of any kind, linear only what covariances show.'),
    statistic: statisticOption,
    ...gaussianOptions,
  }),
  capabilities: kernelCapabilities,
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: options.statistic,
      prepare: ({ x, y }) => ckaPair(x, y, options),
      value: (sums) => requireAlignment(sums, options.statistic),
    }),
});
