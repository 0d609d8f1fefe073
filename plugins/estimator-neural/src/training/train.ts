import { setImmediate } from 'node:timers/promises';
import { permutation, type RandomStream } from '@ggmi/numerics';
import type { ParameterBlock } from '../network/parameter-block.js';
import { adam } from './adam.js';
import { clipGradient } from './clip-gradient.js';
import { evenBatches } from './even-batches.js';
import type { TrainingOptions } from './training-options.js';

/** Something with parameters that learns from rows of its training split. */
export interface Learner {
  readonly parameters: ParameterBlock;
  /** Rows of the training split. */
  readonly rows: number;
  /** Adds the gradient of the loss on these rows to `parameters.gradient`. */
  learn(rows: Uint32Array): void;
  /** How well the parameters do on the validation split; larger is better. */
  validate(): number;
}

/** What became of a training. The learner keeps the parameters of `bestEpoch`. */
export interface TrainingOutcome {
  /** Passes over the training split that were made. */
  readonly epochs: number;
  /** The pass after which the validation value was largest; 0 is the untrained start. */
  readonly bestEpoch: number;
  readonly bestValidation: number;
  /** What ended it: no progress, the limit of epochs, or a validation value that was not finite. */
  readonly end: 'patience' | 'maximum-epochs' | 'not-finite';
}

/** Longest gradient that is taken as it is, in units of the loss per parameter. */
const GRADIENT_LIMIT = 1;

/**
 * Adam over mini-batches, until the validation value has not risen for `patience` epochs or
 * `maximumEpochs` are done; then the parameters of the best epoch come back.
 *
 * The best validation value is the largest of many and so biased upwards: report a value from rows
 * that neither trained nor chose. Epoch e orders the rows by the stream's fork `order/e`. A
 * validation value that is not finite ends the training. The event loop gets a turn every epoch,
 * so that `signal` can abort.
 */
export async function train(
  learner: Learner,
  options: TrainingOptions,
  { random, signal }: { readonly random: RandomStream; readonly signal: AbortSignal },
): Promise<TrainingOutcome> {
  const { parameters } = learner;
  const step = adam(parameters, options.learningRate);
  let best = { epoch: 0, validation: learner.validate(), values: parameters.values.slice() };
  let epoch = 0;
  let ending: TrainingOutcome['end'] = 'maximum-epochs';
  while (epoch < options.maximumEpochs) {
    await setImmediate();
    signal.throwIfAborted();
    epoch += 1;
    const order = permutation(learner.rows, random.fork(`order/${epoch}`));
    for (const { start, end } of evenBatches(learner.rows, options.batchSize)) {
      learner.learn(order.subarray(start, end));
      clipGradient(parameters.gradient, GRADIENT_LIMIT);
      step();
    }
    const validation = learner.validate();
    if (!Number.isFinite(validation)) {
      ending = 'not-finite';
      break;
    }
    if (validation > best.validation) {
      best = { epoch, validation, values: parameters.values.slice() };
    }
    if (epoch - best.epoch >= options.patience) {
      ending = 'patience';
      break;
    }
  }
  parameters.values.set(best.values);
  return { epochs: epoch, bestEpoch: best.epoch, bestValidation: best.validation, end: ending };
}
