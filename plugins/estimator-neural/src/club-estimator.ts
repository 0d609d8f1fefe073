import { defineComponent } from '@ggmi/core';
import { boundCapabilities, boundEstimator } from './bound-estimator.js';
import { clubOptions } from './density/density-options.js';
import { trainDensity } from './density/train-density.js';
import { evaluateClub } from './evaluation/evaluate-club.js';
import { scoreHeldOut } from './evaluation/score-held-out.js';

const id = '@ggmi/estimator-neural/club';

/**
 * CLUB with a learned q(y|x) ("vCLUB") as a component: see `evaluateClub` for the bound and for when
 * it is one, `conditionalDensity` (one component) for q. It can stand far above the information: of a
 * Gaussian pair of correlation ρ its limit is ρ²/(1 − ρ²).
 */
export const clubEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'CLUB: upper bound of mutual information by a conditional Gaussian network.',
  resultVersion: 1,
  options: clubOptions,
  capabilities: { ...boundCapabilities, variables: 'continuous' },
  needs: {},
  create: ({ options }) =>
    boundEstimator(
      {
        id,
        kind: 'upper-bound',
        variables: 'continuous',
        warnings: () => [],
        async train(splits, context) {
          const { hidden, activation, testBlockRows } = options;
          const { density, outcome } = await trainDensity(
            {
              dimensionsX: splits.test.x.columns,
              dimensionsY: splits.test.y.columns,
              hidden,
              activation,
              components: 1,
            },
            { splits, options, context },
          );
          return {
            blocks: scoreHeldOut(density, splits.test, testBlockRows),
            evaluate: evaluateClub,
            trainings: { conditional: outcome },
          };
        },
      },
      options,
    ),
});
