import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { millerMadowEntropy } from '../estimation/miller-madow-entropy.js';

/** `millerMadowEntropy` of rows of integers as a component. */
export const millerMadowEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/miller-madow-entropy',
  summary: 'Entropy of symbols from observed frequencies, Miller–Madow bias correction.',
  resultVersion: 2,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: millerMadowEntropy(counts) }),
      options: {},
    }),
});
