import type { EstimateWarning } from '@ggmi/core';
import type { TrainingOutcome } from './train.js';

/**
 * DID_NOT_CONVERGE when the last epoch was the best, so that more might be better yet, or when a
 * validation value that is not finite cut the training short. `what` names what was trained.
 */
export function trainingWarnings(
  { epochs, bestEpoch, end }: TrainingOutcome,
  what: string,
): readonly EstimateWarning[] {
  if (end === 'not-finite') {
    return [
      {
        code: 'DID_NOT_CONVERGE',
        message: `Epoch ${epochs} of ${what} left the range of numbers; epoch ${bestEpoch} is used. Lower the learning rate.`,
      },
    ];
  }
  if (bestEpoch < epochs) return [];
  return [
    {
      code: 'DID_NOT_CONVERGE',
      message: `The last of ${epochs} epochs of ${what} was the best on the validation split. Raise maximumEpochs or the learning rate.`,
    },
  ];
}
