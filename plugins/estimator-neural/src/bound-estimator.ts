import {
  DataInvalidError,
  type EstimateWarning,
  type EstimationContext,
  type JsonObject,
  type MIEstimate,
  type MIEstimator,
  type MIInput,
} from '@ggmi/core';
import { analyticUncertainty } from './evaluation/analytic-uncertainty.js';
import type { Evaluation } from './evaluation/evaluation.js';
import { permuteWithinBlocks } from './evaluation/permute-within-blocks.js';
import type { ScoreBlock } from './evaluation/score-block.js';
import type { SplitOptions } from './preparation/split-options.js';
import { preparePairs, type SplitPairs } from './preparation/prepare-pairs.js';
import { MINIMUM_ROWS } from './preparation/split-rows.js';
import { tieWarnings } from './preparation/tie-warnings.js';
import type { TrainingOutcome } from './training/train.js';
import { trainingWarnings } from './training/training-warnings.js';

/** What a network that was trained says of held-out pairs. */
export interface TrainedScores {
  /** Scores of the test pairs. */
  readonly blocks: readonly ScoreBlock[];
  readonly evaluate: (blocks: readonly ScoreBlock[]) => Evaluation;
  /** Every training that was made, by the name of what was trained. */
  readonly trainings: Readonly<Record<string, TrainingOutcome>>;
}

/** An estimator that trains on one split, stops by a second and reads its value off a third. */
export interface BoundDefinition {
  /** Component id. */
  readonly id: string;
  readonly kind: MIEstimate['kind'];
  /** `continuous` where densities are fitted, which repeated values of y distort. */
  readonly variables: 'continuous' | 'any';
  readonly train: (pairs: SplitPairs, context: EstimationContext) => Promise<TrainedScores>;
  /** Caveats of a value read off these blocks. */
  readonly warnings: (value: number, blocks: readonly ScoreBlock[]) => readonly EstimateWarning[];
  /** Further numbers of the blocks. */
  readonly diagnostics?: (blocks: readonly ScoreBlock[]) => Readonly<Record<string, number>>;
}

/** What every such estimator declares. Their intervals are their own, read off the test split. */
export const boundCapabilities = {
  inputs: ['paired'],
  minimumSampleSize: MINIMUM_ROWS,
  needsSeed: true,
  resampling: 'none',
  interval: true,
} as const;

/** The component instance: value, interval and permutation null, all given one trained network. */
export function boundEstimator(
  bound: BoundDefinition,
  options: SplitOptions & JsonObject,
): MIEstimator {
  const trainOn = async (input: MIInput, context: EstimationContext) => {
    context.signal.throwIfAborted();
    const pairs = preparePairs(input, options, { component: bound.id, random: context.random });
    const ties = bound.variables === 'continuous' ? tieWarnings(pairs.y) : [];
    return { pairs, ties, trained: await bound.train(pairs, context) };
  };
  return {
    async estimate(input, context) {
      const { pairs, ties, trained } = await trainOn(input, context);
      const evaluation = trained.evaluate(trained.blocks);
      requireFinite(evaluation.value);
      const trainings = Object.entries(trained.trainings);
      return {
        value: evaluation.value,
        unit: 'nats',
        kind: bound.kind,
        ...analyticUncertainty(evaluation, options.level),
        sampleSize: pairs.y.rows,
        options,
        warnings: [
          ...ties,
          ...bound.warnings(evaluation.value, trained.blocks),
          ...trainings.flatMap(([what, outcome]) => trainingWarnings(outcome, what)),
        ],
        diagnostics: {
          testPairs: pairs.test.x.rows,
          ...Object.fromEntries(trainings.flatMap(([what, o]) => outcomeNumbers(what, o))),
          ...evaluation.diagnostics,
          ...bound.diagnostics?.(trained.blocks),
        },
      };
    },
    async prepareNull(input, context) {
      const { pairs, trained } = await trainOn(input, context);
      return (permutation) => {
        const blocks = permuteWithinBlocks(trained.blocks, pairs.testRows, permutation);
        const { value } = trained.evaluate(blocks);
        requireFinite(value);
        return value;
      };
    },
  };
}

function outcomeNumbers(what: string, outcome: TrainingOutcome): readonly [string, number][] {
  return [
    [`${what}Rounds`, outcome.rounds],
    [`${what}BestRound`, outcome.bestRound],
    [`${what}BestValidation`, outcome.bestValidation],
  ];
}

function requireFinite(value: number): void {
  if (Number.isFinite(value)) return;
  throw new DataInvalidError({
    where: 'held-out scores',
    received: String(value),
    expected: 'a finite value of the bound',
    next: "Rows beyond the range of the training rows give unbounded scores: use preprocessing 'normal-scores'.",
  });
}
