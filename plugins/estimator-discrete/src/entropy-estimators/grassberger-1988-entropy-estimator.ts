import { defineComponent } from '@ggmi/core';
import { parityCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { grassberger1988Entropy } from '../estimation/grassberger-1988-entropy.js';

/** `grassberger1988Entropy` of rows of integers as a component. */
export const grassberger1988EntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/grassberger-1988-entropy',
  summary: 'Entropy of symbols by Grassberger’s first estimate (1988).',
  resultVersion: 1,
  options: countingOptions,
  capabilities: parityCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: grassberger1988Entropy(counts) }),
      options: {},
    }),
});
