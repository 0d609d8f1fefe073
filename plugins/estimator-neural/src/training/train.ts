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

/** What became of a training. The learner keeps the parameters of `bestRound`. */
export interface TrainingOutcome {
  /** Rounds that were made. */
  readonly rounds: number;
  /** The round after which the validation value was largest; 0 is the untrained start. */
  readonly bestRound: number;
  readonly bestValidation: number;
  /** What ended it: no progress, the limit of rounds, or a validation value that was not finite. */
  readonly end: 'patience' | 'maximum-rounds' | 'not-finite';
}

/** Longest gradient that is taken as it is, in units of the loss per parameter. */
const GRADIENT_LIMIT = 1;

/** Fewest steps between two looks at the validation split: few rows make several passes a round. */
const STEPS_PER_ROUND = 20;

/**
 * Adam over mini-batches, until the validation value has not risen for `patience` rounds or
 * `maximumRounds` are done; then the parameters of the best round come back.
 *
 * A round is one pass over the training split, or as many as make 20 steps. The best validation
 * value is the largest of many and so biased upwards: report a value from rows that neither trained
 * nor chose. Pass p orders the rows by the stream's fork `order/p`. A validation value that is not
 * finite ends the training. The event loop gets a turn every round, so that `signal` can abort.
 */
export async function train(
  learner: Learner,
  options: TrainingOptions,
  { random, signal }: { readonly random: RandomStream; readonly signal: AbortSignal },
): Promise<TrainingOutcome> {
  const { parameters } = learner;
  const runRound = roundRunner(learner, options, random);
  let best = { round: 0, validation: learner.validate(), values: parameters.values.slice() };
  let round = 0;
  let end: TrainingOutcome['end'] = 'maximum-rounds';
  while (round < options.maximumRounds) {
    await setImmediate();
    signal.throwIfAborted();
    round += 1;
    runRound();
    const validation = learner.validate();
    if (!Number.isFinite(validation)) {
      end = 'not-finite';
      break;
    }
    if (validation > best.validation) {
      best = { round, validation, values: parameters.values.slice() };
    }
    if (round - best.round >= options.patience) {
      end = 'patience';
      break;
    }
  }
  parameters.values.set(best.values);
  return { rounds: round, bestRound: best.round, bestValidation: best.validation, end };
}

/** A function that makes the next round. */
function roundRunner(
  learner: Learner,
  { batchSize, learningRate }: TrainingOptions,
  random: RandomStream,
): () => void {
  const { parameters } = learner;
  const step = adam(parameters, learningRate);
  const batches = evenBatches(learner.rows, batchSize);
  const passesPerRound = Math.ceil(STEPS_PER_ROUND / batches.length);
  let pass = 0;
  return () => {
    for (let i = 0; i < passesPerRound; i++) {
      pass += 1;
      const order = permutation(learner.rows, random.fork(`order/${pass}`));
      for (const { start, end } of batches) {
        learner.learn(order.subarray(start, end));
        clipGradient(parameters.gradient, GRADIENT_LIMIT);
        step();
      }
    }
  };
}
