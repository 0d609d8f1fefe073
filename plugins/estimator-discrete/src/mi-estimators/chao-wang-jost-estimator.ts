import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { chaoWangJostEntropy } from '../estimation/chao-wang-jost-entropy.js';

const id = '@ggmi/estimator-discrete/chao-wang-jost';

/** `estimateDiscreteMi` with `chaoWangJostEntropy` as a component. */
export const chaoWangJostEstimator = defineComponent('mi-estimator', {
  id,
  summary:
    'MI of symbols by Chao–Wang–Jost, which allows for unseen symbols; the recommended member.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: { ...countingMiCapabilities, symmetric: true },
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, chaoWangJostEntropy)),
});
