import { defineComponent } from '@ggmi/core';
import { digammaInteger } from '@ggmi/numerics';
import { estimatePaired } from './estimate-paired.js';
import { estimateKsg2 } from './estimation/estimate-ksg2.js';
import { ksgOptions } from './ksg-options.js';
import { pairedCapabilities } from './paired-capabilities.js';

const variant = {
  id: '@ggmi/estimator-knn/ksg2',
  estimate: estimateKsg2,
  ceiling: (rows: number, k: number) => digammaInteger(rows) - digammaInteger(k) - 1 / k,
};

/** KSG2 (Kraskov et al. 2004, eq. 9) as a component: see `estimateKsg2` for the estimator itself. */
export const ksg2Estimator = defineComponent('mi-estimator', {
  id: variant.id,
  summary: 'KSG2: mutual information of continuous pairs from nearest-neighbour rectangles.',
  resultVersion: 1,
  options: ksgOptions,
  capabilities: pairedCapabilities,
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimatePaired(variant, options, { input, context }),
  }),
});
