import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from './counting-capabilities.js';
import { countingOptions } from './counting-options.js';
import { entropyByCounts } from './entropy-by-counts.js';
import { plugInEntropy } from './estimation/plug-in-entropy.js';

/** `plugInEntropy` of rows of integers as a component. */
export const plugInEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/plug-in-entropy',
  summary: 'Entropy of the observed frequencies of symbols; biased downward by about (K−1)/2N.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () => entropyByCounts(plugInEntropy),
});
