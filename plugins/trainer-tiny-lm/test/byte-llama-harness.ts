import { type Cache, type PostTrainer, type TextExample, type TrainedModel } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { byteLlamaTrainer, trainerOptions } from '../src/index.js';

export const { signal } = new AbortController();

/** A model that trains in milliseconds. */
export const SMALL = {
  base: 'random',
  model: { width: 16, layers: 2, heads: 2, hidden: 32 },
  context: 64,
  learningRate: 0.003,
} as const;

/** What a host gives, with a cache in memory; `log` and `kept` are there to be read. */
export interface HarnessHost {
  readonly baseDirectory: string;
  readonly kept: Map<string, Uint8Array>;
  readonly log: string[];
}

export function harnessHost(baseDirectory = '/'): HarnessHost {
  return { baseDirectory, kept: new Map(), log: [] };
}

export async function openTrainer(
  options: object = SMALL,
  host: HarnessHost = harnessHost(),
): Promise<PostTrainer> {
  const { kept, log, baseDirectory } = host;
  const cache: Cache = {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, bytes) => {
      kept.set(key, bytes);
      return Promise.resolve();
    },
  };
  const keep = (message: string): void => void log.push(message);
  const logger = { debug: keep, info: keep, warn: keep };
  return await byteLlamaTrainer.create({
    options: trainerOptions.parse(options),
    needs: { baseDirectory, cache, logger, abortSignal: signal },
  });
}

export function text(prompt: string, response: string, id = response): TextExample {
  return { kind: 'text', id, prompt, response };
}

export async function train(
  options: object,
  examples: readonly TextExample[],
  seed = 'training',
): Promise<TrainedModel> {
  const trainer = await openTrainer(options);
  return await trainer.train({ kind: 'text', examples }, { random: randomStream(seed), signal });
}

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

const names = ['Zoe', 'Quentin', 'Bjørn', 'Ximena', 'Olaf', 'Ume'];

/** Twelve small word problems. */
export const problems = Array.from({ length: 12 }, (_, i) => {
  const [name, other] = [names[i % 6]!, names[(i * 5 + 1) % 6]!];
  return text(
    `${name} has ${i + 3} kites and ${other} has ${2 * i}. How many?`,
    `${name} and ${other} own ${i + 3}+${2 * i}=${3 * i + 3} kites, so €${3 * i + 3}`,
    `item ${i}`,
  );
});
