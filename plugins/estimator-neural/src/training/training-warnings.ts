import type { EstimateWarning } from '@ggmi/core';
import type { TrainingOutcome } from './train.js';

/**
 * DID_NOT_CONVERGE when the last round was the best, so that more might be better yet, or when a
 * validation value that is not finite cut the training short. `what` names what was trained.
 */
export function trainingWarnings(
  { rounds, bestRound, end }: TrainingOutcome,
  what: string,
): readonly EstimateWarning[] {
  if (end === 'not-finite') {
    return [
      {
        code: 'DID_NOT_CONVERGE',
        message: `Round ${rounds} of ${what} left the range of numbers; round ${bestRound} is used. Lower the learning rate.`,
      },
    ];
  }
  if (bestRound < rounds) return [];
  return [
    {
      code: 'DID_NOT_CONVERGE',
      message: `The last of ${rounds} rounds of ${what} was the best on the validation split. Raise maximumRounds or the learning rate.`,
    },
  ];
}
