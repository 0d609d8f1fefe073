import { GgmiError, type EstimationContext, type Matrix } from '@ggmi/core';
import plugin, {
  estimateKozachenkoLeonenko,
  estimateKsg1,
  kozachenkoLeonenkoEstimator,
  ksg1Estimator,
  ksg2Estimator,
  ksgOptions,
} from '@ggmi/estimator-knn';
import { bivariateNormal, multivariateStudent } from '@ggmi/families';
import {
  denseMatrix,
  fromRows,
  mapColumns,
  randomStream,
  standardiseColumns,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { column } from './column.js';
import { inProcess } from './in-process-parallel.js';

const context = (seed = 'seed'): EstimationContext => ({
  random: randomStream(seed),
  signal: new AbortController().signal,
});
const sample = bivariateNormal(0.6).sample(1000, randomStream('component'));

async function estimateWith(
  component: typeof ksg1Estimator,
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  { options = {}, seed = 'seed' }: { readonly options?: object; readonly seed?: string } = {},
) {
  const estimator = await component.create({
    options: ksgOptions.parse(options),
    needs: { parallel: inProcess(1) },
  });
  return estimator.estimate({ type: 'paired', x, y }, context(seed));
}

async function entropyOf(x: Matrix, options: object = {}) {
  const parsed = kozachenkoLeonenkoEstimator.options.parse(options);
  return (await kozachenkoLeonenkoEstimator.create({ options: parsed, needs: {} })).estimate(
    x,
    context(),
  );
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('no error'),
    (reason: unknown) => reason,
  );
  return GgmiError.is(error) ? `${error.code}: ${error.message}` : String(error);
}

describe('the plugin', () => {
  it('offers five MI estimators, an entropy and a divergence, all with subsampled intervals', () => {
    expect(plugin.estimators?.map(({ id }) => id)).toEqual([
      '@ggmi/estimator-knn/ksg1',
      '@ggmi/estimator-knn/ksg2',
      '@ggmi/estimator-knn/lnc',
      '@ggmi/estimator-knn/ross',
      '@ggmi/estimator-knn/mixed-ksg',
    ]);
    expect(plugin.entropyEstimators?.map(({ id }) => id)).toEqual([
      '@ggmi/estimator-knn/kozachenko-leonenko',
    ]);
    expect(plugin.divergenceEstimators?.map(({ id }) => id)).toEqual([
      '@ggmi/estimator-knn/kullback-leibler',
    ]);
    const components = [
      ...(plugin.estimators ?? []),
      ...(plugin.entropyEstimators ?? []),
      ...(plugin.divergenceEstimators ?? []),
    ];
    for (const { capabilities } of components) expect(capabilities.resampling).toBe('subsample');
  });

  it('defaults to k = 3, Chebyshev, standardised, and refuses unknown keys and k = 0', () => {
    expect(ksgOptions.parse({})).toEqual({ k: 3, norm: 'chebyshev', preprocessing: 'standardise' });
    expect(ksgOptions.safeParse({ neighbours: 4 }).success).toBe(false);
    expect(ksgOptions.safeParse({ k: 0 }).success).toBe(false);
  });
});

describe('an estimate', () => {
  it('carries unit, kind, sample size and resolved options', async () => {
    const estimate = await estimateWith(ksg1Estimator, sample, { options: { k: 4 } });
    expect(estimate).toMatchObject({
      unit: 'nats',
      kind: 'estimate',
      sampleSize: 1000,
      options: { k: 4, norm: 'chebyshev', preprocessing: 'standardise' },
      warnings: [],
    });
  });

  it('is the raw value without preprocessing on untied data, and leaves the input as it was', async () => {
    const before = sample.x.values.slice();
    const estimate = await estimateWith(ksg1Estimator, sample, {
      options: { preprocessing: 'none' },
    });
    expect(estimate.value).toBe(estimateKsg1(sample.x, sample.y, { k: 3, norm: 'chebyshev' }));
    expect(sample.x.values).toEqual(before);
  });

  it('of the twenty golden pairs, z-scored, is −0.0038, 0.0852, 0.0474 for k = 1, 3, 5', async () => {
    const indices = Array.from({ length: 20 }, (_, i) => i);
    const x = column(indices.map((i) => Math.sin(1.3 * i)));
    const y = column(indices.map((i) => Math.cos(0.7 * i) + 0.5 * Math.sin(1.3 * i)));
    for (const [k, wanted] of [
      [1, -0.0038],
      [3, 0.0852],
      [5, 0.0474],
    ] as const) {
      const { value } = await estimateWith(ksg1Estimator, { x, y }, { options: { k } });
      expect(Math.abs(value - wanted)).toBeLessThanOrEqual(0.00005);
    }
  });

  it('of a Cauchy pair comes within 0.05 of 0.224 under normal scores', async () => {
    // Spread over samples of 5,000 is about 0.01, and the bias about 0.01: five of one, one of the other.
    const family = multivariateStudent({ dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 });
    const pair = family.sample(5000, randomStream('cauchy'));
    const { value } = await estimateWith(ksg1Estimator, pair, {
      options: { preprocessing: 'normal-scores' },
    });
    expect(Math.abs(value - family.mutualInformation)).toBeLessThan(0.05);
  });

  it('under asinh is the raw value of asinh of the z-scores', async () => {
    const squash = (matrix: DenseMatrix): DenseMatrix =>
      mapColumns(standardiseColumns(matrix), (values) => values.map(Math.asinh));
    const { value } = await estimateWith(ksg1Estimator, sample, {
      options: { preprocessing: 'asinh' },
    });
    const options = { k: 3, norm: 'chebyshev' } as const;
    expect(value).toBe(estimateKsg1(squash(sample.x), squash(sample.y), options));
  });

  it('has the same bits for the same seed, ties or none', async () => {
    const tied = mapColumns(sample.x, (values) => values.map((v) => Math.round(10 * v) / 10));
    for (const component of [ksg1Estimator, ksg2Estimator]) {
      const first = await estimateWith(component, { x: tied, y: sample.y });
      const again = await estimateWith(component, { x: tied, y: sample.y });
      const otherSeed = await estimateWith(component, { x: tied, y: sample.y }, { seed: 'other' });
      expect(again).toEqual(first);
      expect(otherSeed.value).not.toBe(first.value);
    }
  });
});

describe('ties', () => {
  const round = (values: Float64Array): Float64Array => values.map((v) => Math.round(10 * v) / 10);
  const tied = { x: mapColumns(sample.x, round), y: mapColumns(sample.y, round) };

  it('raise the raw estimate above 0.5, and are broken and reported by the component', async () => {
    // Truth 0.223; two standard errors at N = 1,000 are about 0.06.
    expect(estimateKsg1(tied.x, tied.y, { k: 3, norm: 'chebyshev' })).toBeGreaterThan(0.5);
    const estimate = await estimateWith(ksg1Estimator, tied);
    expect(Math.abs(estimate.value - 0.223)).toBeLessThan(0.06);
    expect(estimate.warnings.map(({ code }) => code)).toEqual(['TIES_FOUND']);
    expect(estimate.warnings[0]?.message).toContain('column 0 of x, column 0 of y');
  });

  it('are broken far from zero too', async () => {
    const far = mapColumns(tied.x, (values) => values.map((v) => 1e9 + v));
    const { value } = await estimateWith(
      ksg1Estimator,
      { x: far, y: tied.y },
      { options: { preprocessing: 'none' } },
    );
    expect(Math.abs(value - 0.223)).toBeLessThan(0.06);
  });
});

describe('warnings', () => {
  it('SATURATED at the ceiling, as for y = x', async () => {
    for (const component of [ksg1Estimator, ksg2Estimator]) {
      const { warnings } = await estimateWith(component, { x: sample.x, y: sample.x });
      expect(warnings.map(({ code }) => code)).toEqual(['SATURATED']);
    }
  });

  it('NEAR_LOG_N within one nat of it', async () => {
    const pair = bivariateNormal(0.99999).sample(200, randomStream('near'));
    const { warnings } = await estimateWith(ksg1Estimator, pair);
    expect(warnings.map(({ code }) => code)).toEqual(['NEAR_LOG_N']);
  });

  it('FEW_POINTS_FOR_DIMENSION below k 2^d rows', async () => {
    const random = randomStream('few');
    const wide = denseMatrix(
      90,
      4,
      Float64Array.from({ length: 360 }, () => random.normal()),
    );
    const narrow = denseMatrix(90, 1, wide.values.slice(0, 90).map(Math.sin));
    // d = 5, k = 3: 96 rows are wanted, and d = 4 wants 48.
    const { warnings } = await estimateWith(ksg1Estimator, { x: wide, y: narrow });
    expect(warnings.map(({ code }) => code)).toEqual(['FEW_POINTS_FOR_DIMENSION']);
    expect((await entropyOf(wide)).warnings).toEqual([]);
  });
});

describe('the entropy component', () => {
  it('adds Σ ln sd back after z-scoring', async () => {
    const wide = mapColumns(sample.x, (values) => values.map((value) => 1e4 * value + 7));
    const unit = await entropyOf(sample.x);
    const { value, differential } = await entropyOf(wide);
    expect(differential).toBe(true);
    expect(Math.abs(value - (unit.value + Math.log(1e4)))).toBeLessThan(1e-9);
  });

  it('gives the raw value without preprocessing, and in one dimension with it', async () => {
    const raw = estimateKozachenkoLeonenko(sample.x, { k: 3, norm: 'chebyshev' });
    expect((await entropyOf(sample.x, { preprocessing: 'none' })).value).toBe(raw);
    expect(Math.abs((await entropyOf(sample.x)).value - raw)).toBeLessThan(1e-12);
  });

  it('refuses two values repeated so often that noise collides', async () => {
    const bits = column(Array.from({ length: 20_000 }, (_, i) => i % 2));
    expect(await codeOf(entropyOf(bits, { k: 1 }))).toMatch(/^DATA_INVALID: rows of x/);
  });
});

describe('unusable data is refused with DATA_INVALID and its place', () => {
  const x = column([1, 2, 4, 8, 16]);
  const faults: readonly (readonly [string, Matrix, Matrix, RegExp])[] = [
    [
      'a constant column',
      x,
      fromRows([
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5],
        [6, 5],
      ]),
      /column 1 of y.*constant 5/,
    ],
    ['all points equal', column([3, 3, 3, 3, 3]), x, /column 0 of x.*constant 3/],
    ['NaN', column([1, 2, Number.NaN, 4, 5]), x, /row 2, column 0 of x: received NaN/],
    ['infinity', x, column([1, 2, 3, -Infinity, 5]), /row 3, column 0 of y: received -Infinity/],
    ['unequal rows', x, column([1, 2, 3, 4]), /rows of y: received 4, expected 5/],
    [
      'fewer rows than k + 1',
      column([1, 2, 3]),
      column([3, 1, 2]),
      /rows of x: received 3, expected more than k = 3/,
    ],
    ['no column', denseMatrix(5, 0), x, /columns of x: received 0/],
    ['a spread that squares overflow', column([1e160, 0, 1, 2, 3]), x, /column 0 of x.*spread/],
  ];

  it.each(faults)('%s', async (_name, left, right, message) => {
    for (const component of [ksg1Estimator, ksg2Estimator]) {
      const code = await codeOf(estimateWith(component, { x: left, y: right }));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
    }
  });

  it('by the entropy estimator as well', async () => {
    expect(await codeOf(entropyOf(column([3, 3, 3, 3, 3])))).toMatch(/^DATA_INVALID/);
    expect(await codeOf(entropyOf(column([3, 1, 2])))).toMatch(/more than k = 3/);
    expect(await codeOf(entropyOf(column([3, 1, 2, Number.NaN])))).toMatch(/row 3/);
  });
});

it('input that is not paired is refused with INPUT_UNSUPPORTED', async () => {
  const estimator = await ksg1Estimator.create({
    options: ksgOptions.parse({}),
    needs: { parallel: inProcess(1) },
  });
  const work = Promise.resolve().then(() =>
    estimator.estimate({ type: 'repeated-weights', weights: sample.x }, context()),
  );
  expect(await codeOf(work)).toMatch(/^INPUT_UNSUPPORTED: .*repeated-weights/);
});
