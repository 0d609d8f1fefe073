import { defineComponent } from '@ggmi/core';
import { denseMatrix, mean, type DenseMatrix } from '@ggmi/numerics';
import { boundCapabilities, boundEstimator } from './bound-estimator.js';
import type { ConditionalDensity } from './density/conditional-density.js';
import { differenceOfEntropiesOptions } from './density/density-options.js';
import { trainDensity } from './density/train-density.js';
import { pairedScores } from './evaluation/paired-scores.js';
import type { ScoreBlock } from './evaluation/score-block.js';
import { scoreHeldOut, type PairScorer } from './evaluation/score-held-out.js';
import type { Pairs } from './preparation/pairs.js';

const id = '@ggmi/estimator-neural/difference-of-entropies';

/**
 * Difference of entropies as a component: ⟨ln q(y|x) − ln q(y)⟩ over held-out pairs, with two
 * densities of the kind of `conditionalDensity`.
 *
 * Source: McAllester & Stratos 2020, section 5. Each mean is a cross-entropy, an upper bound of
 * H(Y|X) and of H(Y), whose error falls as 1/√N however large the information. The difference of two
 * upper bounds is no bound: kind `estimate`. It is too small where q(y|x) fits worse than q(y), as
 * it mostly does, and else too large.
 */
export const differenceOfEntropiesEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Difference of entropies: mutual information from two trained densities; no bound.',
  resultVersion: 1,
  options: differenceOfEntropiesOptions,
  capabilities: { ...boundCapabilities, variables: 'continuous' },
  needs: {},
  create: ({ options }) =>
    boundEstimator(
      {
        id,
        kind: 'estimate',
        variables: 'continuous',
        warnings: () => [],
        async train(splits, { random, signal }) {
          const { hidden, activation, components } = options;
          const dimensionsY = splits.test.y.columns;
          const conditional = await trainDensity(
            { dimensionsX: splits.test.x.columns, dimensionsY, hidden, activation, components },
            { splits, options, context: { random: random.fork('conditional'), signal } },
          );
          const alone = {
            training: withoutX(splits.training),
            validation: withoutX(splits.validation),
          };
          const marginal = await trainDensity(
            { dimensionsX: 0, dimensionsY, hidden: [], activation, components },
            { splits: alone, options, context: { random: random.fork('marginal'), signal } },
          );
          const scorer = logRatio(conditional.density, marginal.density);
          return {
            blocks: scoreHeldOut(scorer, splits.test, options.testBlockRows),
            evaluate: evaluateMean,
            trainings: { conditional: conditional.outcome, marginal: marginal.outcome },
          };
        },
      },
      options,
    ),
});

/** ⟨score⟩ over pairs: a plain mean of independent terms. */
function evaluateMean(blocks: readonly ScoreBlock[]) {
  const contributions = pairedScores(blocks);
  return { value: mean(contributions), contributions };
}

/** ln q(y_j|x_i) − ln q(y_j). */
function logRatio(conditional: ConditionalDensity, marginal: ConditionalDensity): PairScorer {
  return {
    rowsAtOnce: Infinity,
    score(x, y) {
      const scores = conditional.score(x, y);
      const alone = marginal.logDensities(noColumns(y), y);
      for (let i = 0; i < scores.values.length; i++) scores.values[i]! -= alone[i % y.rows]!;
      return scores;
    },
  };
}

function withoutX({ y }: Pairs): Pairs {
  return { x: noColumns(y), y };
}

function noColumns({ rows }: DenseMatrix): DenseMatrix {
  return denseMatrix(rows, 0);
}
