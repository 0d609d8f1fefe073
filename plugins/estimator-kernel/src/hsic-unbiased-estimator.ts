import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { kernelCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { explainNormalised } from './explain-normalised.js';
import { gaussianPair } from './estimation/gaussian-pair.js';
import { unbiasedHsicOf } from './estimation/hsic-of-sums.js';
import { gaussianOptions } from './options/kernel-options.js';

const id = '@ggmi/estimator-kernel/hsic-unbiased';

/** Unbiased HSIC as a component: see `estimateUnbiasedHsic`. */
export const hsicUnbiasedEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Unbiased HSIC with Gaussian kernels: 0 on average at independence; no information.',
  resultVersion: 1,
  options: z.strictObject(gaussianOptions),
  capabilities: kernelCapabilities,
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: 'unbiased',
      prepare: (blocks) => gaussianPair(blocks, options),
      value: unbiasedHsicOf,
      explain: (sums) => explainNormalised(sums, 'unbiased'),
    }),
});
