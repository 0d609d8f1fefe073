import type { EstimateWarning, JsonObject, MIEstimate, MIEstimator } from '@ggmi/core';
import { boundEstimator } from './bound-estimator.js';
import { createCritic } from './critic/create-critic.js';
import type { CriticOptions } from './critic/critic-options.js';
import type { Evaluation } from './evaluation/evaluation.js';
import type { ScoreBlock } from './evaluation/score-block.js';
import { scoreHeldOut } from './evaluation/score-held-out.js';
import type { CriticObjective } from './objectives/critic-objective.js';
import { criticLearner } from './training/critic-learner.js';
import { train } from './training/train.js';

/** A bound that a critic is trained for and judged by. */
export interface CriticBound {
  readonly id: string;
  readonly kind: MIEstimate['kind'];
  /** Called once per training: an objective may carry a moving average. */
  readonly objective: () => CriticObjective;
  readonly evaluate: (blocks: readonly ScoreBlock[]) => Evaluation;
  readonly warnings: (value: number, blocks: readonly ScoreBlock[]) => readonly EstimateWarning[];
  readonly diagnostics?: (blocks: readonly ScoreBlock[]) => Readonly<Record<string, number>>;
}

/** The component instance of a bound with a trained critic. */
export function criticEstimator(
  bound: CriticBound,
  options: CriticOptions & JsonObject,
): MIEstimator {
  return boundEstimator(
    {
      ...bound,
      variables: 'any',
      async train({ training, validation, test }, { random, signal }) {
        const critic = createCritic(options, {
          dimensionsX: training.x.columns,
          dimensionsY: training.y.columns,
          random: random.fork('critic'),
        });
        const learner = criticLearner({
          critic,
          objective: bound.objective(),
          training,
          validation,
          batchSize: options.batchSize,
        });
        const outcome = await train(learner, options, { random: random.fork('training'), signal });
        return {
          blocks: scoreHeldOut(critic, test, options.testBlockRows),
          evaluate: bound.evaluate,
          trainings: { critic: outcome },
        };
      },
    },
    options,
  );
}
