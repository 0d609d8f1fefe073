import { defineComponent } from '@ggmi/core';
import { mean } from '@ggmi/numerics';
import { boundCapabilities } from './bound-estimator.js';
import { criticEstimator } from './critic-estimator.js';
import { criticOptions } from './critic/critic-options.js';
import { evaluateNwj } from './evaluation/evaluate-nwj.js';
import { pairedScores } from './evaluation/paired-scores.js';
import { logSampleWarnings } from './evaluation/sample-size-warnings.js';
import { jensenShannonObjective } from './objectives/jensen-shannon-objective.js';

const id = '@ggmi/estimator-neural/jensen-shannon';

/**
 * A critic trained by the Jensen–Shannon objective, whose bounded gradients suit strong dependence,
 * and read by the bound of Nguyen, Wainwright & Jordan (Poole et al. 2019, section 2.2).
 *
 * The critic tends to ln p(x, y)/(p(x)p(y)). Its plain mean over pairs, the plug-in of that ratio,
 * is neither a bound nor normalised and stands in the diagnostics only (`plugInNats`); the NWJ value
 * is a lower bound for whatever critic came out.
 */
export const jensenShannonEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Jensen–Shannon critic: lower bound of mutual information, steady in training.',
  resultVersion: 1,
  options: criticOptions,
  capabilities: { ...boundCapabilities, variables: 'any' },
  needs: {},
  create: ({ options }) =>
    criticEstimator(
      {
        id,
        kind: 'lower-bound',
        objective: () => jensenShannonObjective,
        evaluate: evaluateNwj,
        warnings: logSampleWarnings,
        diagnostics: (blocks) => ({ plugInNats: mean(pairedScores(blocks)) }),
      },
      options,
    ),
});
