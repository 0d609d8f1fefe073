import type { EstimationContext } from '@ggmi/core';
import type { Pairs } from '../preparation/pairs.js';
import { densityLearner } from '../training/density-learner.js';
import { train, type TrainingOutcome } from '../training/train.js';
import type { TrainingOptions } from '../training/training-options.js';
import {
  conditionalDensity,
  type ConditionalDensity,
  type DensityShape,
} from './conditional-density.js';

/** A density that was trained, and how that went. */
export interface TrainedDensity {
  readonly density: ConditionalDensity;
  readonly outcome: TrainingOutcome;
}

/** Draws a density of the given shape and trains it by maximum likelihood. */
export async function trainDensity(
  shape: DensityShape,
  {
    splits,
    options,
    context: { random, signal },
  }: {
    readonly splits: { readonly training: Pairs; readonly validation: Pairs };
    readonly options: TrainingOptions;
    readonly context: EstimationContext;
  },
): Promise<TrainedDensity> {
  const density = conditionalDensity(shape, random.fork('density'));
  const learner = densityLearner(density, splits);
  const outcome = await train(learner, options, { random: random.fork('training'), signal });
  return { density, outcome };
}
