import { defineComponent } from '@ggmi/core';
import { equalWidthEdges } from '../binning/equal-width-edges.js';
import { binnedOptions } from './binned-options.js';
import { binnedCapabilities } from './binned-capabilities.js';
import { miByBins } from './mi-by-bins.js';

const id = '@ggmi/estimator-discrete/binned-equal-width';

/** `miByBins` with `equalWidthEdges` as a component. */
export const binnedEqualWidthEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Lower bound on the MI of continuous pairs: bins of equal width, then counting.',
  resultVersion: 1,
  options: binnedOptions,
  capabilities: binnedCapabilities,
  needs: {},
  create: ({ options }) => miByBins(id, { options, edges: equalWidthEdges }),
});
