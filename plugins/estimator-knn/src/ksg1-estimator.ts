import { defineComponent, needs } from '@ggmi/core';
import { digammaInteger } from '@ggmi/numerics';
import { estimateJoint } from './estimate-joint.js';
import { estimatePaired } from './estimate-paired.js';
import { estimateKsg1 } from './estimation/estimate-ksg1.js';
import { estimateKsg1InParallel } from './estimation/estimate-ksg1-in-parallel.js';
import {
  estimateKsg1TotalCorrelation,
  ksg1OfMarginals,
} from './estimation/estimate-ksg1-total-correlation.js';
import { ksgOptions } from './ksg-options.js';
import { pairedCapabilities } from './paired-capabilities.js';
import { prepareKsgNull } from './prepare-ksg-null.js';

const variant = {
  id: '@ggmi/estimator-knn/ksg1',
  estimate: estimateKsg1,
  estimateInParallel: estimateKsg1InParallel,
  ceiling: (rows: number, k: number) => digammaInteger(rows) - digammaInteger(k),
};
const jointVariant = { estimate: estimateKsg1TotalCorrelation, ceiling: variant.ceiling };

/** KSG1 (Kraskov et al. 2004, eq. 8) as a component: see `estimateKsg1` for the estimator itself. */
export const ksg1Estimator = defineComponent('mi-estimator', {
  id: variant.id,
  summary: 'KSG1: mutual information of continuous pairs from nearest neighbours.',
  resultVersion: 1,
  options: ksgOptions,
  capabilities: pairedCapabilities,
  needs: { parallel: needs.parallel },
  create: ({ options, needs: { parallel } }) => ({
    estimate: (input, context) =>
      input.type === 'joint'
        ? estimateJoint(jointVariant, options, { input, context })
        : estimatePaired(variant, options, { input, context, parallel }),
    prepareNull: (input, context) => prepareKsgNull(ksg1OfMarginals, options, { input, context }),
  }),
});
