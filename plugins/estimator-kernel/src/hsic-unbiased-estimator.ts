import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { dependenceCapabilities } from './dependence-capabilities.js';
import { dependenceEstimator } from './dependence-estimator.js';
import { alignmentOf } from './estimation/alignment-of-sums.js';
import { gaussianPair } from './estimation/gaussian-pair.js';
import { unbiasedHsicOf } from './estimation/hsic-of-sums.js';
import { gaussianOptions } from './options/kernel-options.js';
import type { PairSums } from './sums/kernel-sums.js';

const id = '@ggmi/estimator-kernel/hsic-unbiased';

/** Unbiased HSIC as a component: see `estimateUnbiasedHsic`. */
export const hsicUnbiasedEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Unbiased HSIC with Gaussian kernels: 0 on average at independence; no information.',
  resultVersion: 1,
  options: z.strictObject(gaussianOptions),
  capabilities: dependenceCapabilities,
  needs: {},
  create: ({ options }) =>
    dependenceEstimator({
      id,
      options,
      statistic: 'unbiased',
      prepare: (blocks) => gaussianPair(blocks, options),
      value: unbiasedHsicOf,
      explain: explainNormalised,
    }),
});

/** The share of its largest possible value, where the value is not negative; else why there is none. */
function explainNormalised(sums: PairSums) {
  const value = unbiasedHsicOf(sums);
  if (value >= 0) {
    return { diagnostics: { normalised: alignmentOf(sums, 'unbiased') }, warnings: [] };
  }
  return {
    diagnostics: {},
    warnings: [
      {
        code: '@ggmi/estimator-kernel/NORMALISED_UNDEFINED' as const, // a literal, as the type of codes wants
        message: `The unbiased value ${value.toExponential(3)} is negative, as it is about half the time at independence: its normalised form is undefined.`,
      },
    ],
  };
}
