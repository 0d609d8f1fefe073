import { defineComponent } from '@ggmi/core';
import { boundCapabilities } from './bound-estimator.js';
import { criticEstimator } from './critic-estimator.js';
import { criticOptions } from './critic/critic-options.js';
import { evaluateNwj } from './evaluation/evaluate-nwj.js';
import { logSampleWarnings } from './evaluation/sample-size-warnings.js';
import { nwjObjective } from './objectives/nwj-objective.js';

const id = '@ggmi/estimator-neural/nwj';

/** The bound of Nguyen, Wainwright & Jordan as a component: see `evaluateNwj`. High variance. */
export const nwjEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'NWJ: unbiased lower bound of mutual information by a trained critic.',
  resultVersion: 1,
  options: criticOptions,
  capabilities: { ...boundCapabilities, variables: 'any' },
  needs: {},
  create: ({ options }) =>
    criticEstimator(
      {
        id,
        kind: 'lower-bound',
        objective: () => nwjObjective,
        evaluate: evaluateNwj,
        warnings: logSampleWarnings,
      },
      options,
    ),
});
