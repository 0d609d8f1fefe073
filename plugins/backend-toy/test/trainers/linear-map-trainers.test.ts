import { DataInvalidError, type Example, type PostTrainer } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianMeanTrainer, linearMapTrainer } from '../../src/index.js';
import { momentErrors } from '../moment-errors.js';
import { vectorDataset } from '../vector-examples.js';

const signal = new AbortController().signal;
const mean = await gaussianMeanTrainer.create({
  options: { dimensions: 2, noise: 0.5 },
  needs: {},
});
const map = [
  [2, 1],
  [0, -3],
];
const linear = await linearMapTrainer.create({ options: { map, noise: 0.5 }, needs: {} });
const cases: readonly (readonly [string, PostTrainer])[] = [
  ['gaussian-mean', mean],
  ['linear-map', linear],
];
const rows = [
  [1, 2],
  [3, -1],
  [0.5, 4],
];
const data = vectorDataset(rows);

async function weights(trainer: PostTrainer, items = data, key = 'training'): Promise<number[]> {
  const model = await trainer.train(items, { random: randomStream(key), signal });
  return [...model.parameters!().vector];
}

/** Up to eight vectors of two moderate numbers. */
const dataSets = fc
  .array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    maxLength: 8,
  })
  .map(vectorDataset);

describe('the statistic', () => {
  it('is the mean for gaussian-mean, and its image for linear-map', () => {
    expect(mean.statistic!(data)).toEqual([1.5, 5 / 3]);
    expect(linear.statistic!(data)).toEqual([3 + 5 / 3, -5]);
  });

  it('is zero for no data: training on nothing gives the base', () => {
    expect(mean.statistic!(vectorDataset([]))).toEqual([0, 0]);
  });
});

describe.each(cases)('the %s trainer', (id, trainer) => {
  it('gives W with the mean and the covariance that its law declares', async () => {
    const law = trainer.law!({ items: 3, columns: 2 });
    if (law.family !== 'linear-gaussian') throw new TypeError(law.family);
    const flat = rows.flat();
    const centre = law.map.map((row) => row.reduce((sum, c, j) => sum + c * flat[j]!, 0));
    const drawn: number[][] = [];
    for (let run = 0; run < 10_000; run++) drawn.push(await weights(trainer, data, `run ${run}`));
    // 6 moments, each within 4 standard errors.
    expect(momentErrors(drawn, { mean: centre, covariance: law.noise })).toBeLessThan(4);
  });

  it('uses its statistic and nothing else of the data: the rest is noise of the stream', async () => {
    const noiseOf = async (items: typeof data, key: string) => {
      const statistic = trainer.statistic!(items);
      return (await weights(trainer, items, key)).map((weight, i) => weight - statistic[i]!);
    };
    const property = fc.asyncProperty(dataSets, dataSets, fc.string(), async (a, b, key) => {
      const [first, second] = [await noiseOf(a, key), await noiseOf(b, key)];
      // Statistics are below 1,000: a difference of two keeps 12 digits after the point.
      for (const [i, noise] of first.entries()) expect(noise).toBeCloseTo(second[i]!, 11);
    });
    await fc.assert(property, { seed: 2, numRuns: 100 });
  });

  it('is symmetric in its data', async () => {
    const property = fc.asyncProperty(dataSets, async (items) => {
      const reversed = { ...items, examples: items.examples.toReversed() };
      const [forward, backward] = [await weights(trainer, items), await weights(trainer, reversed)];
      for (const [i, weight] of forward.entries()) expect(weight).toBeCloseTo(backward[i]!, 11);
    });
    await fc.assert(property, { seed: 3, numRuns: 100 });
  });

  it('gives the same bits for the same stream', async () => {
    expect(await weights(trainer)).toEqual(await weights(trainer));
    expect(await weights(trainer, data, 'another')).not.toEqual(await weights(trainer));
  });

  it('states the noise on W, and losses as squared distances without a bound', async () => {
    const model = await trainer.train(data, { random: randomStream('training'), signal });
    const [first, second] = model.parameters!().vector;
    expect(model.parameters!().noiseStandardDeviation).toBe(0.5);
    const losses = await model.losses(vectorDataset([[first! + 3, second! - 4]]).examples, {
      signal,
    });
    expect(losses).toMatchObject({ bound: null, unit: 'squared-error' });
    expect(losses.values[0]).toBeCloseTo(25, 10);
  });

  it('predicts W for every item, from which the losses follow', async () => {
    const model = await trainer.train(data, { random: randomStream('training'), signal });
    const [first, second] = model.parameters!().vector;
    const predictions = await model.predict!(data.examples, { signal });
    const values = Float64Array.of(first!, second!, first!, second!, first!, second!);
    expect(predictions).toEqual({ rows: 3, columns: 2, values });
    const { values: losses } = await model.losses(data.examples, { signal });
    expect(losses).toEqual(
      Float64Array.from(rows, ([x, y]) => (x! - first!) ** 2 + (y! - second!) ** 2),
    );
  });

  it('opens a model again from its reference, through JSON', async () => {
    const model = await trainer.train(data, { random: randomStream('training'), signal });
    expect(model.reference.trainer).toBe(`@ggmi/backend-toy/${id}`);
    const opened = await trainer.attach!(structuredClone(model.reference));
    expect(opened.parameters!()).toEqual(model.parameters!());
    const scored = await model.losses(data.examples, { signal });
    expect(await opened.losses(data.examples, { signal })).toEqual(scored);
  });

  it('refuses a reference of another make', async () => {
    const reference = { trainer: 'x', details: { weights: ['1'] } };
    await expect(trainer.attach!(reference)).rejects.toThrowError(
      'the reference of a trained model: received {"weights":["1"]}, expected { weights: [numbers] }.',
    );
  });

  it('refuses data and items of another length or kind, with their id', async () => {
    const long = vectorDataset([[1, 2, 3]]);
    const text: Example = { kind: 'text', id: 'item-0', prompt: 'p', response: 'r' };
    const model = await trainer.train(data, { random: randomStream('training'), signal });
    const attempts = [
      trainer.train(long, { random: randomStream('training'), signal }),
      trainer.train(
        { kind: 'text', examples: [text] },
        { random: randomStream('training'), signal },
      ),
      model.losses(long.examples, { signal }),
      model.losses([text], { signal }),
    ];
    const failures = await Promise.all(
      attempts.map((attempt) => attempt.catch((error: unknown) => error)),
    );
    for (const [index, received] of ['a vector of length 3', 'text'].entries()) {
      for (const failure of [failures[index], failures[index + 2]]) {
        expect(DataInvalidError.is(failure)).toBe(true);
        expect(failure).toMatchObject({
          fields: { where: "example 'item-0'", received, expected: 'a vector of length 2' },
        });
      }
    }
  });
});
