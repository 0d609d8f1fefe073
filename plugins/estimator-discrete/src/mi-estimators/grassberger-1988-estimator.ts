import { defineComponent } from '@ggmi/core';
import { parityMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { grassberger1988Entropy } from '../estimation/grassberger-1988-entropy.js';

const id = '@ggmi/estimator-discrete/grassberger-1988';

/** `estimateDiscreteMi` with `grassberger1988Entropy` as a component. */
export const grassberger1988Estimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols by Grassberger’s first estimate (1988).',
  resultVersion: 1,
  options: countingOptions,
  capabilities: parityMiCapabilities,
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, grassberger1988Entropy)),
});
