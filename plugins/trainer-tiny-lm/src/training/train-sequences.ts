import { setImmediate } from 'node:timers/promises';
import type { TrainingContext } from '@ggmi/core';
import type { LanguageModel } from '../model/language-model.js';
import { textWindows } from '../model/text-window.js';
import type { TokenSequence } from '../tokens/encode-text.js';
import { rateShare } from './learning-rate.js';
import type { Optimizer } from './optimizer.js';
import type { Trainable } from './trainable.js';
import { TrainingDivergedError } from './training-diverged-error.js';
import { trainingOrder } from './training-order.js';

/** How long and how fast. */
export interface TrainingRecipe {
  /** Passes over the data, fractions allowed. */
  readonly epochs: number;
  /** Sequences of one step. */
  readonly batch: number;
  readonly learningRate: number;
  readonly warmUp: number;
  /** Ends after so many steps of all; absent: after the last. */
  readonly stopAfter?: number;
}

/** Readings by step. */
export interface TrainingTrajectory {
  /** Mean log-loss per predicted token, nats. */
  readonly loss: readonly number[];
  /** Euclidean norm before clipping. */
  readonly gradientNorm: readonly number[];
}

/** What is trained, and what moves it. */
export interface Training {
  readonly model: LanguageModel;
  readonly trainable: Trainable;
  readonly optimizer: Optimizer;
}

/** The event loop gets a turn, so that a signal can arrive, after so many steps. */
const STEPS_PER_TURN = 8;

/**
 * Trains on sequences in an order that the stream draws, each step on the mean log-loss per token of
 * response and end of its batch.
 *
 * @throws TRAINING_DIVERGED when a gradient is not finite.
 */
export async function trainSequences(
  sequences: readonly TokenSequence[],
  { training, recipe }: { readonly training: Training; readonly recipe: TrainingRecipe },
  { random, signal, onEvent }: TrainingContext,
): Promise<TrainingTrajectory> {
  const order = trainingOrder({ items: sequences.length, epochs: recipe.epochs }, random);
  const steps = Math.ceil(order.length / recipe.batch);
  const [loss, gradientNorm]: [number[], number[]] = [[], []];
  training.optimizer.reset();
  const last = Math.min(steps, recipe.stopAfter ?? steps);
  for (let step = 0; step < last; step++) {
    if (step % STEPS_PER_TURN === 0) await setImmediate();
    signal.throwIfAborted();
    const chosen = order.subarray(step * recipe.batch, (step + 1) * recipe.batch);
    const batch = Array.from(chosen, (index) => sequences[index]!);
    loss.push(addBatchGradients(training, batch));
    const share = rateShare(step, { steps, warmUp: recipe.warmUp });
    const norm = training.optimizer.step(recipe.learningRate * share);
    if (!Number.isFinite(norm)) throw new TrainingDivergedError(step, norm);
    gradientNorm.push(norm);
    training.trainable.apply();
    onEvent?.({ progress: (step + 1) / steps });
  }
  return { loss, gradientNorm };
}

/** The gradient of the mean log-loss per token of a batch; gives that mean, nats. */
export function addBatchGradients(
  { model, trainable }: Pick<Training, 'model' | 'trainable'>,
  batch: readonly TokenSequence[],
): number {
  const { kernels, shape, layout, gradientsAt } = model;
  kernels.view(gradientsAt, layout.length).fill(0);
  const tokens = batch.reduce(
    (sum, { tokens: all, responseStart }) => sum + all.length - responseStart,
    0,
  );
  let nats = 0;
  for (const sequence of batch) {
    const range = { end: sequence.tokens.length, context: shape.context };
    for (const window of textWindows(sequence, range)) {
      model.forward(window, 1 / tokens);
      model.backward(window);
      const found = model.probabilities(window.inputs.length - window.first);
      for (let row = 0; row < found.length; row++) nats -= Math.log(found[row]!);
    }
  }
  trainable.collect();
  return nats / tokens;
}
