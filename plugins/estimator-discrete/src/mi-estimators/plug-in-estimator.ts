import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { plugInEntropy } from '../estimation/plug-in-entropy.js';

const id = '@ggmi/estimator-discrete/plug-in';

/** `estimateDiscreteMi` with `plugInEntropy` as a component. */
export const plugInEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols from observed frequencies, without correction.',
  resultVersion: 2,
  options: countingOptions,
  capabilities: { ...countingMiCapabilities, symmetric: true },
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, plugInEntropy)),
});
