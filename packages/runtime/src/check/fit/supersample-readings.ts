import type { ProblemDraft } from '../../problems/problem-draft.js';
import type { FitContext, FitRule } from './fit-context.js';
import { supersampleReadings } from './readings-by-type.js';

/** A supersample reading compares losses that have a bound, and keeps weights only of models that have some. */
export const supersampleReadingsFit: FitRule = (context) => [
  ...unboundedLosses(context),
  ...missingWeights(context),
  ...twinsWithoutPrompt(context),
  ...missingPredictions(context),
];

function missingWeights(context: FitContext): readonly ProblemDraft[] {
  if (context.capabilities('post-trainer', 'trainer')?.weights !== 'none') return [];
  return supersampleReadings(context)
    .filter(({ reading }) => reading.weights !== undefined)
    .map(({ path }) => ({
      code: 'WEIGHTS_UNAVAILABLE',
      path: [...path, 'weights'],
      received: '`weights` with a trainer that gives none',
      expected: 'a trainer whose models have weights',
      next: 'Remove `weights` and the estimators that need them, or use another trainer.',
    }));
}

function missingPredictions(context: FitContext): readonly ProblemDraft[] {
  const trainer = context.capabilities('post-trainer', 'trainer');
  if (trainer === undefined || trainer.predictions === true) return [];
  return supersampleReadings(context).flatMap(({ path, reading }) =>
    reading.estimators.flatMap((name, index): readonly ProblemDraft[] => {
      const estimator = context.capabilities('mi-estimator', `estimators.${name}`);
      if (estimator?.needsPredictions !== true) return [];
      return [
        {
          code: 'PREDICTIONS_UNAVAILABLE',
          path: [...path, 'estimators', index],
          received: `'${name}', which needs predictions, with a trainer that gives none`,
          expected: 'an estimator that reads losses alone',
          next: `Take '${name}' out of this reading, or use a trainer that predicts.`,
        },
      ];
    }),
  );
}

/** Vectors are drawn without a prompt each: no two of them share one. */
function twinsWithoutPrompt(context: FitContext): readonly ProblemDraft[] {
  if (context.capabilities('generator', 'anchors')?.produces !== 'vector') return [];
  return supersampleReadings(context)
    .filter(({ reading }) => reading.pairing === 'within-prompt')
    .map(({ path }) => ({
      code: 'PAIRING_UNSUPPORTED',
      path: [...path, 'pairing'],
      received: "'within-prompt' on vectors, which have no prompt",
      expected: "'across-prompts', or text examples with two responses to a prompt",
      next: 'Write `pairing: across-prompts`.',
    }));
}

function unboundedLosses(context: FitContext): readonly ProblemDraft[] {
  const bounded = context.capabilities('post-trainer', 'trainer')?.boundedLoss;
  if (bounded !== false) return [];
  return supersampleReadings(context).map(({ path }) => ({
    code: 'LOSS_UNBOUNDED',
    path: [...path, 'type'],
    received: "'supersample' with a trainer whose losses have no bound",
    expected: 'a trainer with bounded losses',
    next: 'Use another trainer, or `type: replicate` where it gives full weights.',
  }));
}
