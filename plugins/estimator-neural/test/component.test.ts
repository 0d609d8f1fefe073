import { GgmiError, type Matrix } from '@ggmi/core';
import plugin from '@ggmi/estimator-neural';
import { bivariateNormal, independent, multivariateStudent } from '@ggmi/families';
import { denseMatrix, mapColumns, permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { logSampleWarnings } from '../src/evaluation/sample-size-warnings.js';
import { context, estimateWith, estimatorOf } from './estimate-with.js';

const names = plugin.estimators!.map(({ id }) => id.split('/').at(-1)!);
const quick = { maximumRounds: 2 };
const pair = bivariateNormal(0.8).sample(200, randomStream('component'));

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  const error: unknown = await work().then(
    () => new Error('no error'),
    (reason: unknown) => reason,
  );
  return GgmiError.is(error) ? `${error.code}: ${error.message}` : String(error);
}

describe('the plugin', () => {
  it('offers seven estimators and a two-sample test, which bring their own intervals', () => {
    expect(names).toEqual([
      'infonce',
      'nwj',
      'donsker-varadhan',
      'smile',
      'jensen-shannon',
      'club',
      'difference-of-entropies',
    ]);
    const all = [...plugin.estimators!, ...plugin.divergenceEstimators!];
    expect(new Set(all.map(({ capabilities }) => capabilities.resampling))).toEqual(
      new Set(['none']),
    );
  });
});

describe('an estimate', () => {
  it('says its kind: bounds by name, SMILE and the difference of entropies none', async () => {
    const kinds = await Promise.all(
      names.map(async (name) => (await estimateWith(name, pair, { options: quick })).kind),
    );
    expect(kinds).toEqual([
      'lower-bound',
      'lower-bound',
      'lower-bound',
      'estimate',
      'lower-bound',
      'upper-bound',
      'estimate',
    ]);
  });

  it.each(names)('%s has the same bits for the same seed, and leaves its input', async (name) => {
    const before = [pair.x.values.slice(), pair.y.values.slice()];
    const first = await estimateWith(name, pair, { options: quick });
    expect(await estimateWith(name, pair, { options: quick })).toEqual(first);
    const other = await estimateWith(name, pair, { options: quick, seed: 'other' });
    expect(other.value).not.toBe(first.value);
    expect([pair.x.values, pair.y.values]).toEqual(before);
  });

  it('carries sample size, resolved options, interval and training numbers', async () => {
    const estimate = await estimateWith('infonce', pair, { options: { ...quick, level: 0.8 } });
    expect(estimate).toMatchObject({
      unit: 'nats',
      sampleSize: 200,
      options: { critic: 'separable', activation: 'elu', level: 0.8, testFraction: 0.25 },
      interval: { level: 0.8, method: 'analytic' },
      diagnostics: { testPairs: 50, criticRounds: 2, capNats: Math.log(50) },
    });
    const { value, interval, standardError } = estimate;
    // t quantile of 0.9 with 49 degrees of freedom.
    expect((interval!.upper - value) / standardError!).toBeCloseTo(1.2990687847, 8);
  });

  it('does not change under monotone maps of single columns, but for rounding', async () => {
    const options = { ...quick, preprocessing: 'normal-scores', validationFraction: 0.1 };
    const map = (values: Float64Array) => values.map((value) => 4 * value + 1e3);
    const moved = { x: mapColumns(pair.x, map), y: pair.y };
    const { value } = await estimateWith('infonce', pair, { options });
    expect((await estimateWith('infonce', moved, { options })).value).toBeCloseTo(value, 8);
  });

  it('of a pair with Cauchy tails stays finite whatever the estimator', async () => {
    const family = multivariateStudent({ dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 });
    const heavy = family.sample(400, randomStream('heavy'));
    for (const name of names) {
      expect(await estimateWith(name, heavy, { options: quick })).toSatisfy(({ value, interval }) =>
        [value, interval.lower, interval.upper].every(Number.isFinite),
      );
    }
  });
});

describe('warnings', () => {
  const column = denseMatrix(200, 1, pair.x.values);

  it('NEAR_BATCH_CAP with both numbers for InfoNCE of y = x', async () => {
    const { warnings, value } = await estimateWith(
      'infonce',
      { x: column, y: column },
      { options: { maximumRounds: 60, testBlockRows: 10 } },
    );
    const found = warnings.find(({ code }) => code === 'NEAR_BATCH_CAP');
    expect(found?.message).toContain(value.toFixed(4));
    expect(found?.message).toContain(Math.log(10).toFixed(4));
  });

  it('NEAR_LOG_N for other bounds within one nat of ln of the held-out pairs', () => {
    const block = { scores: denseMatrix(50, 50), matched: new Uint32Array(50) };
    expect(logSampleWarnings(Math.log(100) - 1, [block, block])).toEqual([]);
    const [warning] = logSampleWarnings(Math.log(100) - 0.99, [block, block]);
    expect(warning?.code).toBe('NEAR_LOG_N');
    expect(warning?.message).toContain('ln 100 = 4.6052');
  });

  it('DID_NOT_CONVERGE when the last round is the best', async () => {
    const { warnings } = await estimateWith('infonce', pair, { options: { maximumRounds: 1 } });
    expect(warnings.map(({ code }) => code)).toEqual(['DID_NOT_CONVERGE']);
  });

  it('TIES_FOUND where densities meet repeated values of y, and not for a critic', async () => {
    const tied = { x: pair.x, y: mapColumns(pair.y, (values) => values.map(Math.round)) };
    const codes = async (name: string) =>
      (await estimateWith(name, tied, { options: quick })).warnings.map(({ code }) => code);
    expect(await codes('club')).toContain('TIES_FOUND');
    expect(await codes('difference-of-entropies')).toContain('TIES_FOUND');
    expect(await codes('infonce')).not.toContain('TIES_FOUND');
  });
});

describe('the permutation null', () => {
  it.each(names)('%s gives the estimate itself for the identity', async (name) => {
    const estimator = await estimatorOf(name, quick);
    const input = { type: 'paired', ...pair } as const;
    const { value } = await estimator.estimate(input, context());
    const statistic = await estimator.prepareNull!(input, context());
    expect(await statistic(Int32Array.from({ length: 200 }, (_, i) => i))).toBe(value);
  });

  it('rejects dependence, and independence no more often than its level', async () => {
    const pValue = async (sample: { x: Matrix; y: Matrix }, seed: string): Promise<number> => {
      const estimator = await estimatorOf('nwj', { maximumRounds: 1, hidden: [4], embedding: 2 });
      const statistic = await estimator.prepareNull!({ type: 'paired', ...sample }, context(seed));
      const rows = sample.x.rows;
      const observed = await statistic(Int32Array.from({ length: rows }, (_, i) => i));
      let reached = 0;
      for (let b = 0; b < 19; b++) {
        const order = permutation(rows, randomStream(`${seed}/${b}`));
        if ((await statistic(Int32Array.from(order))) >= observed) reached += 1;
      }
      return (1 + reached) / 20;
    };
    expect(await pValue(pair, 'dependent')).toBe(1 / 20);
    const family = independent(bivariateNormal(0.5));
    const pValues: number[] = [];
    for (let i = 0; i < 80; i++) {
      const sample = family.sample(60, randomStream(`null ${i}`));
      pValues.push(await pValue(sample, `seed ${i}`));
    }
    // P(p ≤ 0.1) is 0.1 exactly; four binomial standard errors of 80 are 0.13.
    const rejected = pValues.filter((p) => p <= 0.1).length / 80;
    expect(Math.abs(rejected - 0.1)).toBeLessThan(0.13);
  });
});

describe('unusable data is refused with DATA_INVALID and its place', () => {
  const x = denseMatrix(20, 1, pair.x.values.slice(0, 20));
  const withValue = (value: number) =>
    denseMatrix(
      20,
      1,
      x.values.map((held, i) => (i === 3 ? value : held)),
    );
  const faults: readonly (readonly [string, Matrix, Matrix, RegExp])[] = [
    ['NaN', withValue(Number.NaN), x, /row 3, column 0 of x: received NaN/],
    ['infinity', x, withValue(-Infinity), /row 3, column 0 of y: received -Infinity/],
    ['a constant column', x, denseMatrix(20, 1), /column 0 of y: received the constant 0/],
    ['unequal rows', x, denseMatrix(19, 1, x.values.slice(0, 19)), /rows of y: received 19/],
    ['too few rows', denseMatrix(3, 1), denseMatrix(3, 1), /rows of x: received 3/],
    ['no column', denseMatrix(20, 0), x, /columns of x: received 0/],
    ['values that do not fill the shape', { ...x, columns: 2 }, x, /values of x: received 20/],
    ['a spread that squares overflow', withValue(1e160), x, /column 0 of x.*apart/],
  ];

  it.each(faults)('%s', async (_name, left, right, message) => {
    for (const name of names) {
      const code = await codeOf(() => estimateWith(name, { x: left, y: right }));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
    }
  });

  it('and what is not paired with INPUT_UNSUPPORTED', async () => {
    const estimator = await estimatorOf('infonce');
    const input = { type: 'repeated-weights', weights: x } as const;
    const work = async () => estimator.estimate(input, context());
    expect(await codeOf(work)).toMatch(/^INPUT_UNSUPPORTED: .*repeated-weights/);
  });
});
