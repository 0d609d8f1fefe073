import { defineComponent } from '@ggmi/core';
import { countingCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { entropyByCounts } from '../components/entropy-by-counts.js';
import { chaoWangJostEntropy } from '../estimation/chao-wang-jost-entropy.js';

/** `chaoWangJostEntropy` of rows of integers as a component. */
export const chaoWangJostEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-discrete/chao-wang-jost-entropy',
  summary:
    'Entropy of symbols by Chao–Wang–Jost, which allows for unseen symbols; the recommended member.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingCapabilities,
  needs: {},
  create: () =>
    entropyByCounts({
      entropy: (counts) => ({ nats: chaoWangJostEntropy(counts) }),
      options: {},
    }),
});
