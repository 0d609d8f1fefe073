import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from './counting-capabilities.js';
import { countingOptions } from './counting-options.js';
import { plugInEntropy } from './estimation/plug-in-entropy.js';
import { informationByCounts } from './information-by-counts.js';

const id = '@ggmi/estimator-discrete/plug-in';

/** `estimateDiscreteMi` with `plugInEntropy` as a component. */
export const plugInEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols from observed frequencies; biased upward by about (K_X−1)(K_Y−1)/2N.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingMiCapabilities,
  needs: {},
  create: () => informationByCounts(id, plugInEntropy),
});
