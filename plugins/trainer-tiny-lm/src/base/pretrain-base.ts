import { randomStream } from '@ggmi/numerics';
import { simdKernels } from '../kernels/simd-kernels.js';
import { LanguageModel } from '../model/language-model.js';
import type { ModelShape } from '../model/model-shape.js';
import { encodeExample } from '../tokens/encode-text.js';
import { adamW } from '../training/optimizer.js';
import { fullTrainable } from '../training/trainable.js';
import { trainSequences } from '../training/train-sequences.js';
import { randomParameters } from './random-parameters.js';

/** Documents of one step, and how they move the weights; part of what decides a base. */
export const PRETRAINING = {
  batch: 8,
  learningRate: 0.004,
  warmUp: 0.1,
  weightDecay: 0.1,
  clip: 1,
  context: 512,
} as const;

/** What decides a base beside its documents. */
export interface PretrainingOptions {
  readonly shape: ModelShape;
  readonly steps: number;
  readonly seed: number;
  /** Ends before the last step, with the weights so far: what a check of the beginning needs. */
  readonly stopAfter?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/**
 * Trains a model from drawn parameters on documents: each as a response to an empty prompt, one of
 * several lines also as the response to its first line. A pure
 * function of documents, in their order, shape, steps and seed.
 */
export async function pretrainBase(
  documents: readonly string[],
  options: PretrainingOptions,
): Promise<Float32Array> {
  const { steps, seed, signal, onProgress, stopAfter } = options;
  const shape = { ...options.shape, context: PRETRAINING.context };
  const model = new LanguageModel(simdKernels(), shape);
  const { kernels, layout, parametersAt } = model;
  const trainable = fullTrainable(model);
  const optimizer = adamW(kernels, trainable, PRETRAINING);
  kernels.view(parametersAt, layout.length).set(randomParameters(shape, seed));
  const sequences = documents.flatMap(readings).map(encodeExample);
  const epochs = (steps * PRETRAINING.batch) / sequences.length;
  await trainSequences(
    sequences,
    {
      training: { model, trainable, optimizer },
      recipe: { ...PRETRAINING, epochs, ...(stopAfter === undefined ? {} : { stopAfter }) },
    },
    {
      random: randomStream(`@ggmi/trainer-tiny-lm/pretraining/${seed}`),
      signal,
      ...(onProgress && { onEvent: ({ progress }) => onProgress(progress) }),
    },
  );
  return Float32Array.from(kernels.view(parametersAt, layout.length));
}

function readings(document: string): readonly { prompt: string; response: string }[] {
  const whole = { prompt: '', response: document };
  const lineEnd = document.indexOf('\n');
  if (lineEnd < 0) return [whole];
  const prompt = document.slice(0, lineEnd).trimEnd();
  return [whole, { prompt, response: document.slice(lineEnd + 1) }];
}
