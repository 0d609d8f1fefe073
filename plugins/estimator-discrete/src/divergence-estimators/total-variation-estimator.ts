import { defineComponent } from '@ggmi/core';
import { countingOptions } from '../components/counting-options.js';
import { plugInTotalVariation } from '../divergence/plug-in-divergences.js';
import { divergenceByCounts, twoSampleCapabilities } from './divergence-by-counts.js';

/** `plugInTotalVariation` of rows of integers as a component. */
export const totalVariationEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-discrete/total-variation',
  summary: 'Total variation of observed frequencies of symbols; biased upward.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: { ...twoSampleCapabilities, divergence: 'total-variation' },
  needs: {},
  create: () =>
    divergenceByCounts({ divergence: plugInTotalVariation, unit: 'probability', options: {} }),
});
