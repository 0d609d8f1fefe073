import { describe, expect, it } from 'vitest';
import {
  denseMatrix,
  expectationMaximisation,
  fitGaussianMixture,
  fromRows,
  gaussianMixture,
  NotPositiveDefiniteError,
  randomStream,
  type MixtureParameters,
} from '../../src/index.js';
import { slowEmStep, type PlainMixture } from './em-oracle.js';

/** Ninety points in three overlapping clouds, by formula, so that any program can make them. */
const planeRows = Array.from({ length: 90 }, (_, i) => [
  1.5 * Math.sin(i) + 3 * (i % 3),
  Math.cos(1.7 * i) + (i % 3 === 1 ? 2 : 0) + 0.3 * Math.sin(i),
]);
const planeStart: MixtureParameters = {
  dimensions: 2,
  weights: Float64Array.of(0.2, 0.3, 0.5),
  means: Float64Array.of(0, 0, 1, 1, 4, 0),
  covariances: Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1),
};
/** Two hundred points of five coordinates, by formula. */
const spaceRows = Array.from({ length: 200 }, (_, i) =>
  Array.from({ length: 5 }, (__, j) => Math.sin(i * (j + 1.3)) + 2 * Number(i % 4 === j)),
);
const identity5 = Array.from({ length: 25 }, (_, e) => Number(e % 6 === 0));
const spaceStart: MixtureParameters = {
  dimensions: 5,
  weights: Float64Array.of(0.5, 0.5),
  means: Float64Array.from([...spaceRows[0]!, ...spaceRows[1]!]),
  covariances: Float64Array.from([...identity5, ...identity5]),
};

/** The largest distance of numbers from the expected ones; infinite for another count. */
function farthest(actual: Float64Array, expected: readonly number[]): number {
  if (actual.length !== expected.length) return Infinity;
  return Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value)));
}

function plain({ dimensions: d, weights, means, covariances }: MixtureParameters): PlainMixture {
  const slice = (values: Float64Array, from: number) => Array.from(values.subarray(from, from + d));
  return {
    weights: [...weights],
    means: Array.from(weights, (_, k) => slice(means, k * d)),
    covariances: Array.from(weights, (_, k) =>
      Array.from({ length: d }, (__, i) => slice(covariances, (k * d + i) * d)),
    ),
  };
}

describe('expectation maximisation', () => {
  it.each([
    ['the plane', planeRows, planeStart],
    ['five coordinates', spaceRows, spaceStart],
  ] as const)('equals the plain oracle step by step in %s', (_, rows, start) => {
    const options = { regularisation: 0.01, tolerance: 0, maximumIterations: 12 };
    const fit = expectationMaximisation(fromRows(rows), start, options);
    let law = plain(start);
    for (const meanLogLikelihood of fit.trace) {
      const step = slowEmStep(rows, law, 0.01);
      expect(meanLogLikelihood).toBeCloseTo(step.meanLogLikelihood, 11);
      law = step.law;
    }
    expect(farthest(fit.parameters.weights, law.weights)).toBeLessThan(1e-11);
    expect(farthest(fit.parameters.means, law.means.flat())).toBeLessThan(1e-11);
    expect(farthest(fit.parameters.covariances, law.covariances.flat(2))).toBeLessThan(1e-11);
  });

  // scikit-learn 1.2.1, GaussianMixture(3, weights_init, means_init, precisions_init = identities).
  it('gives scikit-learn’s numbers after 20 iterations', () => {
    const options = { tolerance: 0, maximumIterations: 20 };
    const fit = expectationMaximisation(fromRows(planeRows), planeStart, options);
    expect(fit).toMatchObject({ iterations: 20, converged: false });
    expect(fit.meanLogLikelihood).toBeCloseTo(-3.598517079184606, 9);
    const { weights, means, covariances } = fit.parameters;
    expect(
      farthest(weights, [0.28754780658652124, 0.3761377703915293, 0.33631442302194947]),
    ).toBeLessThan(1e-9);
    expect(
      farthest(
        means,
        [
          -0.15715440644364448, -0.11960415986170511, 2.7495550236474506, 1.9023864958526155,
          6.022985652614501, 0.0035784926897805334,
        ],
      ),
    ).toBeLessThan(1e-9);
    expect(
      farthest(
        covariances,
        [
          0.9655564390908195, 0.13815934154112858, 0.13815934154112858, 0.5116446818403922,
          1.4199696587848256, 0.45988678909601655, 0.45988678909601644, 0.6625328412175596,
          1.39178188142152, 0.2489811639180695, 0.24898116391806951, 0.585834502381252,
        ],
      ),
    ).toBeLessThan(1e-9);
  });

  it('stops where scikit-learn stops, with its default tolerance', () => {
    const fit = expectationMaximisation(fromRows(planeRows), planeStart);
    expect(fit).toMatchObject({ iterations: 22, converged: true });
    expect(fit.meanLogLikelihood).toBeCloseTo(-3.5969051864673123, 9);
  });

  it('gives scikit-learn’s numbers in five coordinates', () => {
    const options = { tolerance: 0, maximumIterations: 30 };
    const fit = expectationMaximisation(fromRows(spaceRows), spaceStart, options);
    expect(fit.meanLogLikelihood).toBeCloseTo(-6.797538836747233, 9);
    expect(farthest(fit.parameters.weights, [0.8052590713321799, 0.1947409286678201])).toBeLessThan(
      1e-9,
    );
    expect(
      farthest(
        fit.parameters.means,
        [
          0.6535805527441853, 0.08370385572796449, 0.6565240231858894, 0.6269239091742245,
          -0.04239895997351089, -0.11461314518651627, 2.2132975354618245, -0.15063583563343266,
          -0.018181883674972487, 0.15685652844673803,
        ],
      ),
    ).toBeLessThan(1e-9);
  });

  it('never lowers the likelihood without regularisation', () => {
    const options = { regularisation: 0, tolerance: 0, maximumIterations: 60 };
    const { trace } = expectationMaximisation(fromRows(planeRows), planeStart, options);
    const falls = trace.filter((value, i) => i > 0 && value < trace[i - 1]! - 1e-13);
    expect(falls).toEqual([]);
    expect(trace.at(-1)! - trace[0]!).toBeGreaterThan(0.1);
  });

  it('gives moments of data far from 0 as of the same data at 0', () => {
    const far = planeRows.map(([x, y]) => [x! + 2 ** 20, y! - 2 ** 20]);
    const shifted = {
      ...planeStart,
      means: planeStart.means.map((value, j) => value + (j % 2 === 0 ? 2 ** 20 : -(2 ** 20))),
    };
    const near = expectationMaximisation(fromRows(planeRows), planeStart, { maximumIterations: 5 });
    const fit = expectationMaximisation(fromRows(far), shifted, { maximumIterations: 5 });
    // Data at 2^20 hold 32 bits behind the point: 2e-10 of rounding in every coordinate.
    expect(farthest(fit.parameters.covariances, [...near.parameters.covariances])).toBeLessThan(
      1e-7,
    );
  });

  it('refuses rows that no component reaches and covariances without rank', () => {
    const points = fromRows([
      [0, 0],
      [1e200, 0],
    ]);
    expect(() => expectationMaximisation(points, planeStart)).toThrowError(
      /mean log-likelihood before iteration 1 is -Infinity/,
    );
    const onLine = fromRows([0, 1, 2, 3].map((x) => [x, x]));
    expect(() => expectationMaximisation(onLine, planeStart, { regularisation: 0 })).toThrowError(
      NotPositiveDefiniteError,
    );
  });
});

describe('fitGaussianMixture', () => {
  const truth = gaussianMixture({
    dimensions: 2,
    weights: Float64Array.of(0.3, 0.7),
    means: Float64Array.of(0, 0, 8, 3),
    covariances: Float64Array.of(1, 0.3, 0.3, 0.5, 0.6, -0.2, -0.2, 1.2),
  });
  const n = 4000;
  const points = truth.sample(n, randomStream('fit'));

  it.each(['k-means++', 'k-means'] as const)('finds separated components from %s', (start) => {
    const fit = fitGaussianMixture(points, { components: 2, start, random: randomStream('start') });
    expect(fit.converged).toBe(true);
    const { weights, means, covariances } = fit.parameters;
    const first = means[0]! < means[2]! ? 0 : 1;
    for (const [place, k] of [first, 1 - first].entries()) {
      const weight = truth.weights[place]!;
      // Components are 8 apart: labels are as good as known, and errors those of labelled data.
      expect(Math.abs(weights[k]! - weight)).toBeLessThan(
        4 * Math.sqrt((weight * (1 - weight)) / n),
      );
      for (let j = 0; j < 2; j++) {
        const variance = truth.covariances[4 * place + 3 * j]!;
        const error = Math.abs(means[2 * k + j]! - truth.means[2 * place + j]!);
        expect(error).toBeLessThan(4 * Math.sqrt(variance / (n * weight)));
        const spread = Math.abs(covariances[4 * k + 3 * j]! - variance);
        expect(spread).toBeLessThan(4 * variance * Math.sqrt(2 / (n * weight)));
      }
    }
  });

  it('keeps the best of several starts', () => {
    const four = gaussianMixture({
      dimensions: 1,
      weights: new Float64Array(6).fill(1 / 6),
      means: Float64Array.of(0, 3, 20, 23, 50, 53),
      covariances: new Float64Array(6).fill(0.2),
    }).sample(300, randomStream('six'));
    const random = randomStream('starts');
    const options = { components: 6, start: 'k-means' } as const;
    const alone = Array.from(
      { length: 8 },
      (_, i) =>
        // Start i of the eight, alone: the first start of a stream whose fork '0' is fork i.
        fitGaussianMixture(four, {
          ...options,
          random: { ...random, fork: () => random.fork(String(i)) },
        }).meanLogLikelihood,
    );
    expect(new Set(alone.map((value) => value.toFixed(3))).size).toBeGreaterThan(1);
    const best = fitGaussianMixture(four, { ...options, starts: 8, random });
    expect(best.meanLogLikelihood).toBe(Math.max(...alone));
  });

  it('fits one component by the mean and the covariance', () => {
    const values = Float64Array.of(1, 2, 6);
    const fit = fitGaussianMixture(denseMatrix(3, 1, values), {
      components: 1,
      regularisation: 0,
      random: randomStream('one'),
    });
    expect(farthest(fit.parameters.means, [3])).toBeLessThan(1e-12);
    // (4 + 1 + 9) / 3
    expect(farthest(fit.parameters.covariances, [14 / 3])).toBeLessThan(1e-12);
  });
});
