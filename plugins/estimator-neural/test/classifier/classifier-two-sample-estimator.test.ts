import { GgmiError, type DivergenceEstimate, type Matrix } from '@ggmi/core';
import { classifierTwoSampleEstimator } from '@ggmi/estimator-neural';
import { denseMatrix, normalCdf, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { classifierLearner } from '../../src/classifier/classifier-learner.js';
import { labelRows } from '../../src/classifier/labelled-rows.js';
import {
  initialiseMultilayer,
  multilayer,
  multilayerLength,
} from '../../src/network/multilayer.js';
import { parameterBlock } from '../../src/network/parameter-block.js';
import { context } from '../estimate-with.js';
import { gradientError } from '../finite-differences.js';
import { normalMatrix } from '../normal-matrix.js';

const small = { hidden: [16], batchSize: 100, learningRate: 0.005 };

async function compare(x: Matrix, y: Matrix, options: object = {}, seed = 'seed') {
  const parsed = classifierTwoSampleEstimator.options.parse({ ...small, ...options });
  const estimator = await classifierTwoSampleEstimator.create({ options: parsed, needs: {} });
  return estimator.estimate(x, y, context(seed));
}

function shifted(matrix: Matrix, by: number): Matrix {
  return { ...matrix, values: matrix.values.map((value) => value + by) };
}

describe('the classifier two-sample test', () => {
  it('has the gradient of finite differences, samples of unequal sizes included', () => {
    const sizes = [2, 4, 1];
    const parameters = parameterBlock(multilayerLength(sizes));
    initialiseMultilayer(parameters, sizes, randomStream('classifier'));
    const network = multilayer({ sizes, activation: 'tanh', parameters });
    const rows = labelRows(normalMatrix(5, 2, 'x'), normalMatrix(3, 2, 'y'));
    const learner = classifierLearner(network, { training: rows, validation: rows });
    learner.learn(Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7));
    expect(gradientError(parameters, () => -learner.validate())).toBeLessThan(1e-6);
  });

  it('finds 2Φ(½) − 1 between normals one standard deviation apart', async () => {
    const x = normalMatrix(1600, 1, 'left');
    const y = shifted(normalMatrix(1200, 1, 'right'), 1);
    const estimate = await compare(x, y);
    expect(estimate).toMatchObject({ unit: 'probability', kind: 'lower-bound', sampleSize: 2800 });
    const truth = 2 * normalCdf(0.5) - 1;
    // A threshold that is off by 0.1 costs 0.001: no room beyond the standard error is needed.
    expect(Math.abs(estimate.value - truth)).toBeLessThan(4 * estimate.standardError!);
    expect(estimate.diagnostics!['binomialPValue']).toBeLessThan(1e-6);
    expect(estimate.diagnostics!['testRows']).toBe(600);
  });

  it('tells two points apart without error, with a lower end of (α/2)^(1/n)', async () => {
    const estimate = await compare(denseMatrix(60, 1), shifted(denseMatrix(60, 1), 1));
    expect(estimate.value).toBe(1);
    expect(estimate.interval!.upper).toBe(1);
    expect(estimate.interval!.lower).toBeCloseTo(2 * 0.05 ** (1 / 30) - 1, 10);
  });

  it('covers 0 under equal laws, is negative half the time, and rejects no more than its level', async () => {
    const results: DivergenceEstimate[] = [];
    for (let i = 0; i < 100; i++) {
      const random = `equal ${i}`;
      const [x, y] = [normalMatrix(80, 2, `${random} x`), normalMatrix(80, 2, `${random} y`)];
      results.push(await compare(x, y, { hidden: [6], maximumRounds: 1 }, random));
    }
    const share = (keep: (estimate: DivergenceEstimate) => boolean): number =>
      results.filter(keep).length / 100;
    // Exact binomial: at most nominal, up to four standard errors of 100 draws.
    expect(share((e) => e.diagnostics!['binomialPValue']! <= 0.1)).toBeLessThan(0.1 + 0.12);
    expect(share((e) => e.interval!.lower <= 0 && 0 <= e.interval!.upper)).toBeGreaterThan(0.78);
    expect(Math.abs(share((e) => e.value < 0) - 0.45)).toBeLessThan(0.2);
  });

  it('has the same bits for the same seed', async () => {
    const [x, y] = [normalMatrix(60, 2, 'a'), normalMatrix(60, 2, 'b')];
    const first = await compare(x, y);
    expect(await compare(x, y)).toEqual(first);
  });

  it.each([
    ['unequal columns', normalMatrix(30, 2, 'a'), normalMatrix(30, 1, 'b'), /columns of y/],
    [
      'a value that is not finite',
      normalMatrix(30, 1, 'a'),
      shifted(denseMatrix(30, 1), Number.NaN),
      /row 0, column 0 of y/,
    ],
    ['two equal points', denseMatrix(30, 1), denseMatrix(30, 1), /x and y together/],
    ['too few rows', normalMatrix(5, 1, 'a'), normalMatrix(30, 1, 'b'), /rows of x/],
  ] as const)('refuses %s', async (_name, x, y, message) => {
    const error: unknown = await compare(x, y).catch((reason: unknown) => reason);
    expect(GgmiError.is(error, 'DATA_INVALID')).toBe(true);
    expect(String(error)).toMatch(message);
  });
});
