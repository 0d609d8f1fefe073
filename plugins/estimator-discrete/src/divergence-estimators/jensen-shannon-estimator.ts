import { defineComponent } from '@ggmi/core';
import { countingOptions } from '../components/counting-options.js';
import { plugInJensenShannon } from '../divergence/plug-in-divergences.js';
import { divergenceByCounts, twoSampleCapabilities } from './divergence-by-counts.js';

/** `plugInJensenShannon` of rows of integers as a component. */
export const jensenShannonEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-discrete/jensen-shannon',
  summary: 'Jensen–Shannon divergence of observed frequencies of symbols; biased upward.',
  resultVersion: 1,
  options: countingOptions,
  capabilities: { ...twoSampleCapabilities, divergence: 'jensen-shannon' },
  needs: {},
  create: () => divergenceByCounts({ divergence: plugInJensenShannon, unit: 'nats', options: {} }),
});
