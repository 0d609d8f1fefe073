import { createHash } from 'node:crypto';
import type { RandomStream, TextExample, TrainingContext } from '@ggmi/core';
import type { Base } from '../base/open-base.js';
import { encodeExample } from '../tokens/encode-text.js';
import type { TrainerOptions } from '../trainer-options.js';
import { trainSequences, type TrainingTrajectory } from './train-sequences.js';
import type { Workbench } from './workbench.js';

/** W and how it came about. */
export interface TrainedWeights {
  /** All parameters of the model, adapters merged. */
  readonly parameters: Float32Array;
  /** What was trained: the parameters, or the adapters. */
  readonly vector: Float32Array;
  readonly trajectory: TrainingTrajectory;
  /** SHA-256 of the training texts in their canonical order, hexadecimal. */
  readonly dataDigest: string;
}

/**
 * Trains from the base. The examples are taken in the order of their texts before the stream draws
 * theirs, ids play no part: the same bits whatever order they come in. No data: the base.
 */
export async function trainWeights(
  bench: Workbench,
  job: {
    readonly examples: readonly TextExample[];
    readonly base: Base;
    readonly options: TrainerOptions;
  },
  context: TrainingContext,
): Promise<TrainedWeights> {
  const { model } = bench;
  const { kernels, layout } = model;
  const { trainable, adapter, optimizer } = bench.prepare();
  const sorted = job.examples.toSorted(byText);
  kernels.view(model.parametersAt, layout.length).set(job.base.parameters);
  adapter?.start(context.random.fork('adapter'));
  const trajectory = await trainSequences(
    sorted.map(encodeExample),
    { training: { model, trainable, optimizer }, recipe: job.options },
    { ...context, random: context.random.fork('order') },
  );
  const weights = kernels.view(trainable.weightsAt, trainable.layout.length);
  const noise = sorted.length === 0 ? 0 : job.options.outputNoise;
  addNoise(weights, noise, context.random.fork('output-noise'));
  if (noise > 0) trainable.apply();
  return {
    parameters: Float32Array.from(kernels.view(model.parametersAt, layout.length)),
    vector: Float32Array.from(kernels.view(trainable.weightsAt, trainable.layout.length)),
    trajectory,
    dataDigest: digestOf(sorted),
  };
}

function addNoise(
  weights: Float32Array | Float64Array,
  standardDeviation: number,
  random: RandomStream,
): void {
  if (standardDeviation === 0) return;
  weights.forEach((value, index) => {
    weights[index] = value + standardDeviation * random.normal();
  });
}

function digestOf(examples: readonly TextExample[]): string {
  const hash = createHash('sha256');
  for (const { prompt, response } of examples) hash.update(JSON.stringify([prompt, response]));
  return hash.digest('hex');
}

/** By code units of the response, then of the prompt: no locale. */
function byText(one: TextExample, other: TextExample): number {
  return (
    compareCodeUnits(one.response, other.response) || compareCodeUnits(one.prompt, other.prompt)
  );
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
