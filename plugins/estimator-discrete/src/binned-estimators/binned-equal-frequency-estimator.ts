import { defineComponent } from '@ggmi/core';
import { equalFrequencyEdges } from '../binning/equal-frequency-edges.js';
import { binnedOptions } from './binned-options.js';
import { binnedCapabilities } from './binned-capabilities.js';
import { miByBins } from './mi-by-bins.js';

const id = '@ggmi/estimator-discrete/binned-equal-frequency';

/** `miByBins` with `equalFrequencyEdges` as a component. */
export const binnedEqualFrequencyEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Lower bound on the MI of continuous pairs: bins of equally many rows, then counting.',
  resultVersion: 1,
  options: binnedOptions,
  capabilities: binnedCapabilities,
  needs: {},
  create: ({ options }) => miByBins(id, { options, edges: equalFrequencyEdges }),
});
