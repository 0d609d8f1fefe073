import type { Generator, PostTrainer, TrainedModel, VectorDataset } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import {
  gaussianMixtureEmTrainer,
  gaussianMixtureGenerator,
  gaussianMixtureSourceGenerator,
} from '../../src/index.js';

/** The source with options after their defaults. */
export async function mixtureSource(options: object = {}): Promise<Generator> {
  const parsed = gaussianMixtureSourceGenerator.options.parse(options);
  return gaussianMixtureSourceGenerator.create({ options: parsed, needs: {} });
}

/** M with options after their defaults. */
export async function mixtureGenerator(options: object = {}): Promise<Generator> {
  const parsed = gaussianMixtureGenerator.options.parse(options);
  return gaussianMixtureGenerator.create({ options: parsed, needs: {} });
}

/** The trainer with options after their defaults. */
export async function emTrainer(options: object = {}): Promise<PostTrainer> {
  const parsed = gaussianMixtureEmTrainer.options.parse(options);
  return gaussianMixtureEmTrainer.create({ options: parsed, needs: {} });
}

/** One training from the stream of a key. */
export async function trained(
  trainer: PostTrainer,
  data: VectorDataset,
  key = 'training',
): Promise<TrainedModel> {
  return trainer.train(data, { random: randomStream(key), signal: new AbortController().signal });
}
