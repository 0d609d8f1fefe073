import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { plugInEntropy } from '../estimation/plug-in-entropy.js';

/** `plugInEntropy` of rows of integers as a component. */
export const plugInEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/plug-in-entropy',
  summary: 'Entropy of symbols from observed frequencies, without correction.',
  resultVersion: 2,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: plugInEntropy(counts) }),
      options: {},
    }),
});
