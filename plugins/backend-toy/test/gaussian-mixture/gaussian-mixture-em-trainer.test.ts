import { DataInvalidError, type Example, type TrainedModel } from '@ggmi/core';
import { gaussianMixture, randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianMixtureEmTrainer } from '../../src/index.js';
import { vectorDataset } from '../vector-examples.js';
import { emTrainer, trained } from './mixture-components.js';

const signal = new AbortController().signal;
const truth = gaussianMixture({
  dimensions: 2,
  weights: Float64Array.of(0.4, 0.6),
  means: Float64Array.of(0, 0, 6, 1),
  covariances: Float64Array.of(1, 0.3, 0.3, 0.5, 0.4, 0, 0, 0.9),
});

function drawn(count: number, key: string) {
  const { values } = truth.sample(count, randomStream(key));
  return vectorDataset(
    Array.from({ length: count }, (_, row) => [values[2 * row]!, values[2 * row + 1]!]),
  );
}
const data = drawn(300, 'data');

/** The record of its training that a reference holds. */
function trainingOf({ reference }: TrainedModel) {
  return reference.details['training'];
}

describe('the EM trainer', () => {
  it('fits a mixture and says how that went', async () => {
    const model = await trained(await emTrainer(), data);
    expect(model.reference).toMatchObject({
      trainer: '@ggmi/backend-toy/gaussian-mixture-em',
      details: { dimensions: 2, training: { converged: true } },
    });
    const [w1, w2, x1, y1, x2, y2] = model.parameters!().vector;
    expect(w1! + w2!).toBeCloseTo(1, 12);
    // Components 6 apart: errors are those of labelled data, σ²/(300·weight); 4 of them.
    expect(Math.abs(w1! - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / 300));
    expect(Math.hypot(x1!, y1!)).toBeLessThan(4 * Math.sqrt(1.5 / 120));
    expect(Math.hypot(x2! - 6, y2! - 1)).toBeLessThan(4 * Math.sqrt(1.3 / 180));
  });

  it('has its components in the order of their means, whatever the start', async () => {
    const trainer = await emTrainer({ components: 3, tolerance: 1e-6, maximumIterations: 1000 });
    for (let run = 0; run < 10; run++) {
      const { vector } = (await trained(trainer, data, `run ${run}`)).parameters!();
      expect(vector.length).toBe(3 + 3 * 2 + 3 * 3);
      expect(vector[3]! < vector[5]! && vector[5]! < vector[7]!).toBe(true);
    }
  });

  it('lists weights, means and the lower triangles of covariances', async () => {
    const base = {
      weights: [0.25, 0.75],
      means: [
        [5, 1, 0],
        [-3, 2, 4],
      ],
      covariances: [
        [
          [9, 1, 2],
          [1, 8, 3],
          [2, 3, 7],
        ],
        [
          [4, 0.5, 0],
          [0.5, 5, 1],
          [0, 1, 6],
        ],
      ],
    };
    const model = await trained(await emTrainer({ base }), vectorDataset([]));
    const { vector } = model.parameters!();
    expect([...vector.subarray(0, 2)]).toEqual([0.75, 0.25]);
    expect([...vector.subarray(2, 8)]).toEqual([-3, 2, 4, 5, 1, 0]);
    expect([...vector.subarray(8)]).toEqual([4, 0.5, 5, 0, 1, 6, 9, 1, 8, 2, 3, 7]);
    expect(trainingOf(model)).toBeUndefined();
  });

  it('is symmetric in its data to the last bit, random starts included', async () => {
    const trainer = await emTrainer({ components: 4, start: 'k-means' });
    const order = fc.shuffledSubarray(data.examples.slice(0, 40), { minLength: 40 });
    const expected = await trained(trainer, { ...data, examples: data.examples.slice(0, 40) });
    const property = fc.asyncProperty(order, async (examples) => {
      const model = await trained(trainer, { kind: 'vector', examples });
      expect(model.reference).toEqual(expected.reference);
    });
    await fc.assert(property, { seed: 5, numRuns: 10 });
  });

  it('gives the same bits for the same stream, and other starts for another', async () => {
    const trainer = await emTrainer({ components: 6, start: 'k-means', tolerance: 0 });
    const first = await trained(trainer, data);
    expect((await trained(trainer, data)).reference).toEqual(first.reference);
    expect((await trained(trainer, data, 'another')).reference).not.toEqual(first.reference);
  });

  it('starts where it is told to', async () => {
    const start = {
      means: [
        [3, 0],
        [3, 1],
      ],
      covariances: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
      ],
    };
    const trainer = await emTrainer({ start, maximumIterations: 1 });
    const one = await trained(trainer, data, 'a');
    expect((await trained(trainer, data, 'b')).reference).toEqual(one.reference);
    expect(trainingOf(one)).toMatchObject({ iterations: 1, converged: false });
  });

  it('tells when it did not converge', async () => {
    const messages: string[] = [];
    const trainer = await emTrainer({ components: 5, tolerance: 0, maximumIterations: 3 });
    const model = await trainer.train(data, {
      random: randomStream('training'),
      signal,
      onEvent: ({ message }) => messages.push(message ?? ''),
    });
    expect(trainingOf(model)).toMatchObject({ iterations: 3, converged: false });
    expect(messages).toEqual(['EM did not converge in 3 iterations.']);
  });

  it('keeps the likeliest of several starts', async () => {
    const likelihood = async (starts: number): Promise<number> => {
      const trainer = await emTrainer({ components: 8, start: 'k-means', starts });
      const { details } = (await trained(trainer, data)).reference;
      // Written by the trainer itself.
      return (details['training'] as { meanLogLikelihood: number }).meanLogLikelihood;
    };
    const [one, many] = [await likelihood(1), await likelihood(12)];
    expect(many).toBeGreaterThan(one);
  });

  it('has losses 1/(1 + p(x)/p₀), falling with the density', async () => {
    const items = vectorDataset([
      [0, 0],
      [6, 1],
      [3, 3],
      [1e3, 0],
    ]).examples;
    const base = {
      means: [[0, 0]],
      covariances: [
        [
          [1, 0],
          [0, 1],
        ],
      ],
    };
    const density = [1, Math.exp(-18.5), Math.exp(-9), 0].map((e) => e / (2 * Math.PI));
    for (const [options, reference] of [
      [{ base }, 0.01],
      [{ base, referenceDensity: 2 }, 2],
    ] as const) {
      const model = await trained(await emTrainer(options), vectorDataset([]));
      const losses = await model.losses(items, { signal });
      expect(losses).toMatchObject({ bound: 1, unit: 'loss' });
      density.forEach((p, i) => expect(losses.values[i]).toBeCloseTo(1 / (1 + p / reference), 12));
    }
  });

  it('predicts ln p(x) and the probability of each component given x', async () => {
    const base = { weights: [0.25, 0.75], means: [[-1], [2]], covariances: [[[1]], [[4]]] };
    const model = await trained(await emTrainer({ base }), vectorDataset([]));
    const items = vectorDataset([[0], [-3], [50]]).examples;
    const { rows, columns, values } = await model.predict!(items, { signal });
    expect({ rows, columns }).toEqual({ rows: 3, columns: 3 });
    const normal = (z: number, sd: number) =>
      Math.exp((-z * z) / 2) / (sd * Math.sqrt(2 * Math.PI));
    for (const [row, x] of [0, -3, 50].entries()) {
      const [first, second] = [0.25 * normal(x + 1, 1), 0.75 * normal((x - 2) / 2, 2)];
      expect(values[3 * row]).toBeCloseTo(Math.log(first + second), 10);
      expect(values[3 * row + 1]).toBeCloseTo(first / (first + second), 12);
      expect(values[3 * row + 2]).toBeCloseTo(second / (first + second), 12);
    }
    const { values: losses } = await model.losses(items, { signal });
    losses.forEach((loss, row) =>
      expect(loss).toBeCloseTo(1 / (1 + 10 * Math.exp(values[3 * row]!)), 12),
    );
    const far = vectorDataset([[1e200]]).examples;
    await expect(model.predict!(far, { signal })).rejects.toThrowError('a density of 0');
  });

  it('is a law of items: draws and exact densities', async () => {
    const model = await trained(await emTrainer(), data);
    const law = model.distribution!();
    const draws = law.sample(500, randomStream('draws'));
    expect(draws).toMatchObject({ rows: 500, columns: 2 });
    const mean = law.logDensity!(draws).reduce((sum, value) => sum + value, 0) / 500;
    expect(trainingOf(model)).toMatchObject({ meanLogLikelihood: expect.closeTo(mean, 0) });
  });

  it('opens a model again from its reference, through JSON', async () => {
    const trainer = await emTrainer();
    const model = await trained(trainer, data);
    const reference = JSON.parse(JSON.stringify(model.reference)) as typeof model.reference; // JSON of just that
    const opened = await trainer.attach!(reference);
    expect(opened.reference).toEqual(model.reference);
    expect(opened.parameters!()).toEqual(model.parameters!());
    expect(await opened.losses(data.examples, { signal })).toEqual(
      await model.losses(data.examples, { signal }),
    );
    const other = { trainer: 'x', details: { weights: [1] } };
    await expect(trainer.attach!(other)).rejects.toThrowError(/\{"weights":\[1\]\}/);
  });

  it('refuses what it cannot be trained on, with what was received', async () => {
    const text: Example = { kind: 'text', id: 'item-0', prompt: 'p', response: 'r' };
    const line = vectorDataset([0, 1, 2, 3].map((x) => [x, x]));
    const start = { means: [[0]], covariances: [[[1]]] };
    const attempts = [
      [{}, vectorDataset([]), 'no items'],
      [
        { components: 3 },
        vectorDataset([
          [1, 2],
          [3, 4],
        ]),
        '2 items',
      ],
      [{}, vectorDataset([[1, 2], [3]]), 'a vector of length 1'],
      [
        {},
        vectorDataset([
          [1, 2],
          [3, NaN],
        ]),
        'the number NaN',
      ],
      [
        { components: 1, start },
        vectorDataset([
          [1, 2],
          [3, 5],
        ]),
        'vectors of length 2',
      ],
      [{ components: 1, regularisation: 0 }, line, 'a matrix that is not positive definite'],
    ] as const;
    for (const [options, items, received] of attempts) {
      const trainer = await emTrainer(options);
      const failure: unknown = await trained(trainer, items).catch((error: unknown) => error);
      expect(DataInvalidError.is(failure)).toBe(true);
      expect(failure).toMatchObject({ fields: { received: expect.stringContaining(received) } });
    }
    const model = await trained(await emTrainer(), data);
    const failures = [[text], vectorDataset([[1]]).examples].map((items) =>
      model.losses(items, { signal }).catch((error: unknown) => DataInvalidError.is(error)),
    );
    expect(await Promise.all(failures)).toEqual([true, true]);
  });

  it('refuses starts that do not fit', () => {
    const { options } = gaussianMixtureEmTrainer;
    const start = { means: [[0]], covariances: [[[1]]] };
    expect(options.safeParse({ components: 1, start }).success).toBe(true);
    const count = options.safeParse({ components: 2, start });
    expect(count.error?.issues).toMatchObject([{ path: ['start', 'means'] }]);
    const starts = options.safeParse({ components: 1, start, starts: 2 });
    expect(starts.error?.issues).toMatchObject([{ path: ['starts'] }]);
  });
});
