import { defineComponent, needs } from '@ggmi/core';
import { digammaInteger } from '@ggmi/numerics';
import { estimateJoint } from './estimate-joint.js';
import { estimatePaired } from './estimate-paired.js';
import { estimateKsg2 } from './estimation/estimate-ksg2.js';
import { estimateKsg2InParallel } from './estimation/estimate-ksg2-in-parallel.js';
import {
  estimateKsg2TotalCorrelation,
  ksg2OfMarginals,
} from './estimation/estimate-ksg2-total-correlation.js';
import { ksgOptions } from './ksg-options.js';
import { pairedCapabilities } from './paired-capabilities.js';
import { prepareKsgNull } from './prepare-ksg-null.js';

const variant = {
  id: '@ggmi/estimator-knn/ksg2',
  estimate: estimateKsg2,
  estimateInParallel: estimateKsg2InParallel,
  ceiling: (rows: number, k: number) => digammaInteger(rows) - digammaInteger(k) - 1 / k,
};
const jointVariant = { estimate: estimateKsg2TotalCorrelation, ceiling: variant.ceiling };

/** KSG2 (Kraskov et al. 2004, eq. 9) as a component: see `estimateKsg2` for the estimator itself. */
export const ksg2Estimator = defineComponent('mi-estimator', {
  id: variant.id,
  summary: 'KSG2: mutual information of continuous pairs from nearest-neighbour rectangles.',
  resultVersion: 1,
  options: ksgOptions,
  capabilities: pairedCapabilities,
  needs: { parallel: needs.parallel },
  create: ({ options, needs: { parallel } }) => ({
    estimate: (input, context) =>
      input.type === 'joint'
        ? estimateJoint(jointVariant, options, { input, context })
        : estimatePaired(variant, options, { input, context, parallel }),
    prepareNull: (input, context) => prepareKsgNull(ksg2OfMarginals, options, { input, context }),
  }),
});
