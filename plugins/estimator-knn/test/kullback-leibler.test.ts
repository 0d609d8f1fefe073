import type { EstimationContext, Matrix } from '@ggmi/core';
import { estimateKullbackLeibler, kullbackLeiblerEstimator } from '@ggmi/estimator-knn';
import {
  denseMatrix,
  mapColumns,
  permutation,
  randomStream,
  selectRows,
  type BlockNorm,
  type DenseMatrix,
  type RandomStream,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockDistance } from './block-distances.js';
import { codeOf } from './code-of.js';
import { column } from './column.js';
import { goldenSecondSample, goldenX } from './golden-pairs.js';

function normals(
  [rows, columns]: readonly [number, number],
  random: RandomStream,
  { centre = 0, scale = 1 }: { readonly centre?: number; readonly scale?: number } = {},
): DenseMatrix {
  const draw = (): number => centre + scale * random.normal();
  return denseMatrix(rows, columns, Float64Array.from({ length: rows * columns }, draw));
}

/** The definition written out in O(n (n + m)). */
function oracle(
  x: DenseMatrix,
  y: DenseMatrix,
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): number {
  const stacked = denseMatrix(
    x.rows + y.rows,
    x.columns,
    Float64Array.from([...x.values, ...y.values]),
  );
  let sum = 0;
  for (let i = 0; i < x.rows; i++) {
    const distances = Array.from({ length: stacked.rows }, (_, j) =>
      blockDistance(stacked, [i, j], norm),
    );
    const own = distances.filter((_, j) => j < x.rows && j !== i).toSorted((a, b) => a - b);
    const other = distances.slice(x.rows).toSorted((a, b) => a - b);
    const ratio = other[k - 1]! / own[k - 1]!;
    sum += Math.log(norm === 'euclidean' ? Math.sqrt(ratio) : ratio);
  }
  return (x.columns * sum) / x.rows + Math.log(y.rows / (x.rows - 1));
}

describe('golden values, from an independent program', () => {
  it.each([
    [1, -0.25251734055200237, 0.016644078599740098],
    [3, 0.733131178931642, 0.16701171828826708],
    [5, 0.3784087833099755, -0.15560937878093578],
  ])('with k = %i, both ways', (k, forwards, backwards) => {
    for (const norm of ['chebyshev', 'euclidean'] as const) {
      const there = estimateKullbackLeibler(goldenX, goldenSecondSample, { k, norm });
      const back = estimateKullbackLeibler(goldenSecondSample, goldenX, { k, norm });
      expect(Math.abs(there - forwards)).toBeLessThan(1e-12);
      expect(Math.abs(back - backwards)).toBeLessThan(1e-12);
    }
  });
});

describe('the kNN divergence', () => {
  it('equals the quadratic oracle for samples of any size, place, scale and dimension', () => {
    const cases = fc.record({
      rowsX: fc.integer({ min: 7, max: 60 }),
      rowsY: fc.integer({ min: 6, max: 60 }),
      columns: fc.integer({ min: 1, max: 4 }),
      k: fc.integer({ min: 1, max: 6 }),
      norm: fc.constantFrom<BlockNorm>('chebyshev', 'euclidean'),
      centre: fc.constantFrom(0, 1, 50),
      unit: fc.constantFrom(1, 1e6, 1e-6),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ rowsX, rowsY, columns, k, norm, centre, unit, seed }) => {
        const random = randomStream(`divergence ${seed}`);
        const x = normals([rowsX, columns], random, { scale: unit });
        const y = normals([rowsY, columns], random, { centre: centre * unit, scale: 2 * unit });
        const difference = estimateKullbackLeibler(x, y, { k, norm }) - oracle(x, y, { k, norm });
        expect(Math.abs(difference)).toBeLessThan(1e-11);
      }),
      { numRuns: 60, seed: 61 },
    );
  });

  // 5 % or 0.05 nats; the standard error at this size is at most 0.02.
  it.each([
    ['N(0,1) from itself', { centre: 0, scale: 1 }, 1, 0],
    ['N(0,1) from N(½,1)', { centre: 0.5, scale: 1 }, 1, 0.125],
    ['N(0,1) from N(0,4)', { centre: 0, scale: 2 }, 1, Math.LN2 - 3 / 8],
    ['N(0,I) from N(½,I)', { centre: 0.5, scale: 1 }, 2, 0.25],
    ['N(0,I) from N(0,4I)', { centre: 0, scale: 2 }, 2, 2 * Math.LN2 - 3 / 4],
  ])('finds the divergence of %s at n = m = 10,000', (name, law, columns, truth) => {
    const random = randomStream(`closed form ${name}`);
    const x = normals([10_000, columns], random);
    const y = normals([10_000, columns], random, law);
    const value = estimateKullbackLeibler(x, y, { k: 5, norm: 'euclidean' });
    expect(Math.abs(value - truth)).toBeLessThan(Math.max(0.05, 0.05 * truth));
  });

  it('does not change with the order of rows or a common unit', () => {
    const random = randomStream('kl invariance');
    const x = normals([200, 2], random);
    const y = normals([150, 2], random, { centre: 1 });
    const options = { k: 3, norm: 'euclidean' } as const;
    const value = estimateKullbackLeibler(x, y, options);
    const shuffledX = selectRows(x, permutation(200, random));
    const shuffledY = selectRows(y, permutation(150, random));
    const scaled = (block: DenseMatrix) =>
      mapColumns(block, (values) => values.map((v) => 1e-6 * v));
    const shuffled = estimateKullbackLeibler(shuffledX, shuffledY, options);
    const smaller = estimateKullbackLeibler(scaled(x), scaled(y), options);
    expect(Math.abs(shuffled - value)).toBeLessThan(1e-12);
    expect(Math.abs(smaller - value)).toBeLessThan(1e-12);
  });

  it('throws where a distance is zero, and never gives ±∞', () => {
    const options = { k: 1, norm: 'chebyshev' } as const;
    expect(() => estimateKullbackLeibler(column([1, 1, 2]), column([3, 4]), options)).toThrow(
      /row 0 of x lies at distance 0/,
    );
    expect(() => estimateKullbackLeibler(column([1, 2]), column([2, 4]), options)).toThrow(
      /row 1 of x.* 0 from that of y/,
    );
    expect(() => estimateKullbackLeibler(goldenX, column([Number.NaN]), options)).toThrow(/NaN/);
    expect(() => estimateKullbackLeibler(goldenX, denseMatrix(3, 2), options)).toThrow(/columns/);
  });
});

describe('the divergence as a component', () => {
  const context = (): EstimationContext => ({
    random: randomStream('seed'),
    signal: new AbortController().signal,
  });
  const run = async (x: Matrix, y: Matrix, options: object = {}) => {
    const parsed = kullbackLeiblerEstimator.options.parse(options);
    const made = await kullbackLeiblerEstimator.create({ options: parsed, needs: {} });
    return made.estimate(x, y, context());
  };
  const random = randomStream('kl component');
  const x = normals([300, 2], random);
  const y = normals([250, 2], random, { centre: 1 });

  it('gives the raw value without preprocessing, Euclidean by default', async () => {
    const raw = estimateKullbackLeibler(x, y, { k: 3, norm: 'euclidean' });
    expect(await run(x, y, { preprocessing: 'none' })).toMatchObject({
      value: raw,
      unit: 'nats',
      kind: 'estimate',
      sampleSize: 250,
      warnings: [],
      diagnostics: { rowsOfX: 300, rowsOfY: 250 },
    });
  });

  it('maps both samples alike, so that units of columns do not matter', async () => {
    const stretch = (block: DenseMatrix) =>
      mapColumns(block, (values, c) => values.map((v) => (c === 0 ? 1e4 * v + 7 : v)));
    const value = (await run(x, y)).value;
    const other = (await run(stretch(x), stretch(y))).value;
    expect(Math.abs(other - value)).toBeLessThan(1e-9);
    const bend = (block: DenseMatrix) => mapColumns(block, (values) => values.map(Math.exp));
    const scores = { preprocessing: 'normal-scores' };
    expect((await run(bend(x), bend(y), scores)).value).toBe((await run(x, y, scores)).value);
  });

  it('finds N(0,1) from N(1,1), ½ nat, of the cubes of both by normal scores', async () => {
    // Three columns' worth of spread: the standard error at this size is about 0.03.
    const cubes = (block: DenseMatrix) => mapColumns(block, (v) => v.map((u) => u ** 3));
    const p = cubes(normals([4000, 1], randomStream('cube P')));
    const q = cubes(normals([4000, 1], randomStream('cube Q'), { centre: 1 }));
    const { value } = await run(p, q, { preprocessing: 'normal-scores', k: 5 });
    expect(Math.abs(value - 0.5)).toBeLessThan(0.1);
  });

  it('tells of repeated rows, and refuses more than k equal ones', async () => {
    const shared = selectRows(
      x,
      Array.from({ length: 200 }, (_, i) => i),
    );
    expect((await run(x, shared)).warnings).toMatchObject([
      { code: 'TIES_FOUND', message: expect.stringContaining('400 of 500 rows') as string },
    ]);
    const rounded = (block: DenseMatrix) =>
      mapColumns(block, (values) => values.map((v) => Math.round(2 * v)));
    expect(await codeOf(run(rounded(x), rounded(y)))).toMatch(
      /^DATA_INVALID: rows of x and y: received a row that occurs \d+ times, expected at most k = 3/,
    );
  });

  it('says NEAR_LOG_N of samples that hardly overlap', async () => {
    const far = normals([250, 2], random, { centre: 30 });
    expect((await run(x, far)).warnings.map(({ code }) => code)).toEqual(['NEAR_LOG_N']);
  });

  it('refuses NaN, infinity, unequal columns, constants and too few rows', async () => {
    const good = column([1, 2, 4, 8, 16]);
    const faults: readonly (readonly [Matrix, Matrix, RegExp])[] = [
      [good, column([1, 2, Number.NaN, 4, 5]), /row 2, column 0 of y: received NaN/],
      [column([1, 2, -Infinity, 4, 5]), good, /row 2, column 0 of x: received -Infinity/],
      [good, x, /columns of y: received 2, expected 1/],
      [good, column([3, 3, 3, 3, 3]), /column 0 of y.*constant 3/],
      [column([1, 2, 3]), good, /rows of x: received 3, expected more than k = 3/],
      [good, column([1, 2, 3]), /rows of y: received 3, expected more than k = 3/],
    ];
    for (const [left, right, message] of faults) {
      const code = await codeOf(run(left, right));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
    }
  });

  it('rejects in 5 % of permutation tests of equal laws at level 5 %', async () => {
    // Pooled rows are dealt out anew; with B = 19 the test is exact at 5 %: binomial, ±3 sd.
    const trials = 400;
    let rejections = 0;
    for (let trial = 0; trial < trials; trial++) {
      const stream = randomStream(`equal laws ${trial}`);
      const pooled = normals([40, 1], stream);
      const valueOf = async (order: ArrayLike<number>) => {
        const dealt = selectRows(pooled, order);
        const p = denseMatrix(20, 1, dealt.values.slice(0, 20));
        const q = denseMatrix(20, 1, dealt.values.slice(20));
        return (await run(p, q)).value;
      };
      const value = await valueOf(Array.from({ length: 40 }, (_, i) => i));
      let atLeast = 0;
      for (let b = 0; b < 19; b++) {
        if ((await valueOf(permutation(40, stream))) >= value) atLeast++;
      }
      if ((1 + atLeast) / 20 <= 0.05) rejections++;
    }
    const standardError = Math.sqrt((0.05 * 0.95) / trials);
    expect(Math.abs(rejections / trials - 0.05)).toBeLessThan(3 * standardError);
  });
});
