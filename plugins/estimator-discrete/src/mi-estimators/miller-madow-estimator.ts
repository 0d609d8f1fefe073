import { defineComponent } from '@ggmi/core';
import { countingMiCapabilities } from '../components/counting-capabilities.js';
import { countingOptions } from '../components/counting-options.js';
import { miByCounts } from '../components/mi-by-counts.js';
import { sumOfEntropiesMethod } from '../components/sum-of-entropies-method.js';
import { millerMadowEntropy } from '../estimation/miller-madow-entropy.js';

const id = '@ggmi/estimator-discrete/miller-madow';

/** `estimateDiscreteMi` with `millerMadowEntropy` as a component. */
export const millerMadowEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'MI of symbols from observed frequencies, Miller–Madow bias correction.',
  resultVersion: 2,
  options: countingOptions,
  capabilities: { ...countingMiCapabilities, symmetric: true },
  needs: {},
  create: () => miByCounts(sumOfEntropiesMethod(id, millerMadowEntropy)),
});
