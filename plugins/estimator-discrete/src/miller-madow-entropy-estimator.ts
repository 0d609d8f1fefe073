import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from './counting-capabilities.js';
import { countingOptions } from './counting-options.js';
import { entropyByCounts } from './entropy-by-counts.js';
import { millerMadowEntropy } from './estimation/miller-madow-entropy.js';

/** `millerMadowEntropy` of rows of integers as a component. */
export const millerMadowEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/miller-madow-entropy',
  summary: 'Entropy of symbols with the Miller–Madow bias correction.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () => entropyByCounts(millerMadowEntropy),
});
