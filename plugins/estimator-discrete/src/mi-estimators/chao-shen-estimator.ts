import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { chaoShenEntropy } from '../estimation/chao-shen-entropy.js';

const id = '@ggmi/estimator-discrete/chao-shen';

/** `estimateDiscreteMi` with `chaoShenEntropy` as a component. */
export const chaoShenEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols by Chao–Shen, adjusted for coverage.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: { ...countingMiCapabilities, symmetric: true },
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, chaoShenEntropy)),
});
