import { defineComponent } from '@ggmi/core';
import { boundCapabilities } from './bound-estimator.js';
import { criticEstimator } from './critic-estimator.js';
import { smileOptions } from './critic/critic-options.js';
import { evaluateDonskerVaradhan } from './evaluation/evaluate-donsker-varadhan.js';
import { logSampleWarnings } from './evaluation/sample-size-warnings.js';
import { jensenShannonObjective } from './objectives/jensen-shannon-objective.js';

const id = '@ggmi/estimator-neural/smile';

/**
 * SMILE as a component (Song & Ermon 2020, section 4): a critic trained by the Jensen–Shannon
 * objective, read by Donsker–Varadhan with unpaired scores moved into [−τ, τ].
 *
 * An estimate, not a bound: cutting large unpaired scores lowers the subtracted term, so the value
 * may lie above the information as well as below.
 */
export const smileEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'SMILE: mutual information by a trained critic with clipped density ratios; no bound.',
  resultVersion: 1,
  options: smileOptions,
  capabilities: { ...boundCapabilities, variables: 'any' },
  needs: {},
  create: ({ options }) =>
    criticEstimator(
      {
        id,
        kind: 'estimate',
        objective: () => jensenShannonObjective,
        evaluate: (blocks) => evaluateDonskerVaradhan(blocks, { ceiling: options.tau }),
        warnings: logSampleWarnings,
      },
      options,
    ),
});
