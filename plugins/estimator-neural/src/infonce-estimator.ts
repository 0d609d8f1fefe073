import { defineComponent } from '@ggmi/core';
import { boundCapabilities } from './bound-estimator.js';
import { criticEstimator } from './critic-estimator.js';
import { criticOptions } from './critic/critic-options.js';
import { evaluateInfonce, infonceCap } from './evaluation/evaluate-infonce.js';
import { batchCapWarnings } from './evaluation/sample-size-warnings.js';
import { infonceObjective } from './objectives/infonce-objective.js';

const id = '@ggmi/estimator-neural/infonce';

/** InfoNCE as a component: see `evaluateInfonce`. Low variance, at most ln of `testBlockRows`. */
export const infonceEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'InfoNCE: lower bound of mutual information by a trained critic, at most ln(batch).',
  resultVersion: 1,
  options: criticOptions,
  capabilities: { ...boundCapabilities, variables: 'any' },
  needs: {},
  create: ({ options }) =>
    criticEstimator(
      {
        id,
        kind: 'lower-bound',
        objective: () => infonceObjective,
        evaluate: evaluateInfonce,
        warnings: batchCapWarnings,
        diagnostics: (blocks) => ({ capNats: infonceCap(blocks) }),
      },
      options,
    ),
});
