import { createHash } from 'node:crypto';
import { GgmiError } from '@ggmi/core';
import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import plugin, { byteLlamaTrainer, trainerOptions, VERSION } from '../src/index.js';
import { mean, openTrainer, problems, signal, SMALL, text, train } from './byte-llama-harness.js';

const quick = { ...SMALL, epochs: 3 };

describe('the byte-level post-trainer', () => {
  it('gives the same weights for the same seed, and others for another', async () => {
    const vectors = await Promise.all(
      ['a', 'a', 'b'].map(
        async (seed) => (await train(quick, problems, seed)).parameters?.().vector,
      ),
    );
    expect(vectors[1]).toEqual(vectors[0]);
    expect(vectors[2]).not.toEqual(vectors[0]);
  });

  it('gives these weights, to the bit', async () => {
    const model = await train({ ...quick, epochs: 1 }, problems, 'golden');
    const bytes = Float32Array.from(model.parameters?.().vector ?? []);
    const digest = createHash('sha256').update(new Uint8Array(bytes.buffer)).digest('hex');
    expect(digest).toBe('1bf08ea9fbdccdb9e2cdb035aa36819b1b0c8a03cf1315cd72d9fe95dc8e5cf4');
  });

  it('gives the same bits whatever the order of its data and their ids', async () => {
    const wanted = (await train(quick, problems)).parameters?.().vector;
    for (let trial = 0; trial < 2; trial++) {
      const order = permutation(problems.length, randomStream(`order ${trial}`));
      const shuffled = Array.from(order, (place, index) => ({
        ...problems[place]!,
        id: `renamed ${index}`,
      }));
      expect((await train(quick, shuffled)).parameters?.().vector).toEqual(wanted);
    }
  });

  it.each(['full', 'lora'] as const)(
    'is the base where there is no data, in mode %s',
    async (mode) => {
      const trainer = await openTrainer({ ...SMALL, mode, outputNoise: 0.1 });
      const empty = { kind: 'text', examples: [] } as const;
      const losses = await Promise.all(
        ['a', 'b'].map(async (seed) => {
          const model = await trainer.train(empty, { random: randomStream(seed), signal });
          return (await model.losses(problems, { signal })).values;
        }),
      );
      const base = await train({ ...SMALL, mode: 'full' }, []);
      expect(losses[0]).toEqual((await base.losses(problems, { signal })).values);
      expect(losses[1]).toEqual(losses[0]);
    },
  );

  it('fits what it was trained on better than what it was not, the more the longer', async () => {
    const trained = problems.slice(0, 6);
    const fits: number[] = [];
    for (const epochs of [0.5, 10, 60]) {
      const model = await train({ ...SMALL, epochs, learningRate: 0.01 }, trained);
      const { values } = await model.losses(problems, { signal });
      fits.push(mean(values.subarray(6)) - mean(values.subarray(0, 6)));
    }
    expect(fits).toEqual(fits.toSorted((one, other) => one - other));
    expect(fits[2]).toBeGreaterThan(0.05);
  });

  it('adds output noise of the declared size to every weight, and scores with it', async () => {
    const silent = await train(quick, problems);
    const noisy = await train({ ...quick, outputNoise: 0.05 }, problems);
    const given = noisy.parameters?.();
    expect(given?.noiseStandardDeviation).toBe(0.05);
    expect(silent.parameters?.()).not.toHaveProperty('noiseStandardDeviation');
    const vector = silent.parameters?.().vector ?? new Float64Array();
    const squares = vector.map((value, index) => (value - given!.vector[index]!) ** 2);
    // The mean of N squares has standard deviation √(2/N) of its value: three of them.
    const bound = 3 * Math.sqrt(2 / vector.length);
    expect(Math.abs(mean(squares) / 0.05 ** 2 - 1)).toBeLessThan(bound);
    const [one, other] = await Promise.all(
      [silent, noisy].map(async (model) => (await model.losses(problems, { signal })).values),
    );
    expect(one).not.toEqual(other);
  });

  it('gives one model of whatever instance trained it, several at once', async () => {
    const trainer = await openTrainer(quick);
    const data = { kind: 'text', examples: problems } as const;
    const models = await Promise.all(
      ['a', 'b', 'a'].map(
        async (seed) => await trainer.train(data, { random: randomStream(seed), signal }),
      ),
    );
    const alone = await train(quick, problems, 'b');
    expect(models[0]?.parameters?.()).toEqual(models[2]?.parameters?.());
    expect(models[1]?.parameters?.()).toEqual(alone.parameters?.());
  });

  it('plans by bytes of text, one before and one after the response, times epochs', async () => {
    const data = { kind: 'text', examples: [text('ab', 'c€'), text('', 'd')] } as const;
    const trainer = await openTrainer({ ...SMALL, epochs: 2 });
    expect(trainer.plan(data)).toEqual({ tokens: 2 * (2 + 1 + 4 + 1 + 1 + 1 + 1) });
  });

  it('says what it trained on', async () => {
    const model = await train(quick, problems);
    expect(model.reference).toMatchObject({
      trainer: '@ggmi/trainer-tiny-lm/byte-llama',
      details: { epochs: 3, mode: 'full', stream: 'training' },
    });
    const { loss, gradientNorm } = model.trajectory?.() ?? {};
    expect(loss?.length).toBe(9);
    expect(gradientNorm?.every((norm) => norm > 0)).toBe(true);
    expect(loss?.at(-1)).toBeLessThan(loss![0]!);
  });

  it('stops by signal', async () => {
    const trainer = await openTrainer();
    const aborted = AbortSignal.abort(new Error('stop'));
    const data = { kind: 'text', examples: problems } as const;
    const training = trainer.train(data, { random: randomStream('a'), signal: aborted });
    await expect(training).rejects.toThrow('stop');
  });

  it('refuses vectors', async () => {
    const trainer = await openTrainer();
    const vector = {
      kind: 'vector',
      examples: [{ kind: 'vector', id: 'v', values: [1] }],
    } as const;
    const context = { random: randomStream('a'), signal };
    const error: unknown = await trainer.train(vector, context).catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_INVALID')).toBe(true);
  });

  it('refuses other sizes over the default base, and heads that do not divide the width', () => {
    const { model } = SMALL;
    expect(trainerOptions.safeParse({ model }).error?.issues).toMatchObject([
      { path: ['model'], message: expect.stringMatching(/'random' or a file/u) },
    ]);
    expect(trainerOptions.safeParse({ model, base: 'random' }).success).toBe(true);
    const odd = { ...model, heads: 3 };
    expect(trainerOptions.safeParse({ model: odd, base: 'random' }).success).toBe(false);
  });

  it('names options that it has as its strength', () => {
    const { option, grid } = byteLlamaTrainer.capabilities.strength ?? {};
    for (const value of grid ?? []) {
      expect(trainerOptions.parse({ [option ?? '']: value })).toMatchObject({ epochs: value });
    }
    expect(plugin.version).toBe(VERSION);
  });
});
