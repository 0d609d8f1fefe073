import { defineComponent } from '@ggmi/core';
import { parityCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { grassberger2003Entropy } from '../estimation/grassberger-2003-entropy.js';

/** `grassberger2003Entropy` of rows of integers as a component. */
export const grassberger2003EntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/grassberger-2003-entropy',
  summary: 'Entropy of symbols by Grassberger’s second estimate (2003).',
  resultVersion: 1,
  options: countingOptions,
  capabilities: parityCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: grassberger2003Entropy(counts) }),
      options: {},
    }),
});
