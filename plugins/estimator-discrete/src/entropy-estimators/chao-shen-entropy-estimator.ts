import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { chaoShenEntropy } from '../estimation/chao-shen-entropy.js';

/** `chaoShenEntropy` of rows of integers as a component. */
export const chaoShenEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/chao-shen-entropy',
  summary: 'Entropy of symbols by Chao–Shen, adjusted for coverage.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: chaoShenEntropy(counts) }),
      options: {},
    }),
});
