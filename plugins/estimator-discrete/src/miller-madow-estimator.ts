import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from './counting-capabilities.js';
import { countingOptions } from './counting-options.js';
import { millerMadowEntropy } from './estimation/miller-madow-entropy.js';
import { informationByCounts } from './information-by-counts.js';

const id = '@ggmi/estimator-discrete/miller-madow';

/** `estimateDiscreteMi` with `millerMadowEntropy` as a component. */
export const millerMadowEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols from observed frequencies, Miller–Madow bias correction.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: countingMiCapabilities,
  needs: {},
  create: () => informationByCounts(id, millerMadowEntropy),
});
