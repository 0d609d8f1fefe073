import { GgmiError } from '@ggmi/core';

/** TRAINING_DIVERGED: a gradient is no longer finite. */
export class TrainingDivergedError extends GgmiError {
  constructor(step: number, norm: number) {
    super({
      code: 'TRAINING_DIVERGED',
      message: `The gradient of training step ${step} has norm ${norm}, expected a finite one.`,
      next: 'Lower the option learningRate.',
      fields: { step, norm: String(norm) },
    });
  }

  static override is(error: unknown): error is TrainingDivergedError {
    return GgmiError.is(error, 'TRAINING_DIVERGED');
  }
}
