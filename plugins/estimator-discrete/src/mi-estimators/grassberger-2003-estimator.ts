import { defineComponent } from '@ggmi/core';
import { parityMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { grassberger2003Entropy } from '../estimation/grassberger-2003-entropy.js';

const id = '@ggmi/estimator-discrete/grassberger-2003';

/** `estimateDiscreteMi` with `grassberger2003Entropy` as a component. */
export const grassberger2003Estimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols by Grassberger’s second estimate (2003).',
  resultVersion: 1,
  options: countingOptions,
  capabilities: parityMiCapabilities,
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, grassberger2003Entropy)),
});
