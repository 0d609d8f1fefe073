import { defineComponent } from '@ggmi/core';
import { boundCapabilities } from './bound-estimator.js';
import { criticEstimator } from './critic-estimator.js';
import { donskerVaradhanOptions } from './critic/critic-options.js';
import { evaluateDonskerVaradhan } from './evaluation/evaluate-donsker-varadhan.js';
import { logSampleWarnings } from './evaluation/sample-size-warnings.js';
import { donskerVaradhanObjective } from './objectives/donsker-varadhan-objective.js';

const id = '@ggmi/estimator-neural/donsker-varadhan';

/**
 * The Donsker–Varadhan bound, trained as MINE is, as a component: see `evaluateDonskerVaradhan`
 * and, for the correction of the gradient, `donskerVaradhanObjective`.
 */
export const donskerVaradhanEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Donsker–Varadhan (MINE): lower bound of mutual information by a trained critic.',
  resultVersion: 1,
  options: donskerVaradhanOptions,
  capabilities: { ...boundCapabilities, variables: 'any' },
  needs: {},
  create: ({ options }) =>
    criticEstimator(
      {
        id,
        kind: 'lower-bound',
        objective: () => donskerVaradhanObjective({ rate: options.averagingRate }),
        evaluate: (blocks) => evaluateDonskerVaradhan(blocks),
        warnings: logSampleWarnings,
      },
      options,
    ),
});
