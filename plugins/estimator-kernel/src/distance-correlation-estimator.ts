import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { dependenceCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { distanceCorrelationOf } from './estimation/estimate-distance-correlation.js';
import { distanceKernel } from './kernels/pair-kernel.js';
import { preprocessingOption } from './options/kernel-options.js';
import { statisticOption } from './options/statistic-option.js';
import { pairOfKernels } from './sums/kernel-pair.js';

const id = '@ggmi/estimator-kernel/distance-correlation';

/**
 * Distance correlation as a component: see `estimateDistanceCorrelation`. `unbiased` is the
 * bias-corrected square, `biased` the root of the plain one.
 */
export const distanceCorrelationEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Distance correlation, bias-corrected (its square) or plain; no information.',
  resultVersion: 1,
  options: z.strictObject({ statistic: statisticOption, preprocessing: preprocessingOption }),
  capabilities: dependenceCapabilities,
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: options.statistic,
      prepare: ({ x, y }) => ({
        pair: pairOfKernels(distanceKernel(x), distanceKernel(y)),
        diagnostics: {},
      }),
      value: (sums) => distanceCorrelationOf(sums, options.statistic),
    }),
});
