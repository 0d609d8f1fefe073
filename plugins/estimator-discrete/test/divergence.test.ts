import { DataInvalidError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import {
  jensenShannonEstimator,
  kullbackLeiblerEstimator,
  plugInJensenShannon,
  plugInTotalVariation,
  smoothedKullbackLeibler,
  totalVariationEstimator,
  twoSampleCounts,
} from '../src/index.js';
import { columnOf, matrixOf } from './integer-matrix.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
/** p̂ = (½, ½, 0), q̂ = (¼, ½, ¼). */
const x = columnOf([1, 1, 2, 2]);
const y = columnOf([1, 2, 2, 3]);
const counts = twoSampleCounts(x, y);

describe('two samples', () => {
  it('are counted over their common alphabet', () => {
    expect([...counts.p]).toEqual([2, 2, 0]);
    expect([...counts.q]).toEqual([1, 2, 1]);
  });

  it('must have the same columns and integers', () => {
    for (const [left, right] of [
      [x, matrixOf([[1, 2]])],
      [x, columnOf([0.5])],
      [matrixOf([]), y],
    ] as const) {
      let thrown: unknown;
      try {
        twoSampleCounts(left, right);
      } catch (error) {
        thrown = error;
      }
      expect(DataInvalidError.is(thrown)).toBe(true);
    }
  });
});

describe('divergences of frequencies', () => {
  it('are their definitions', () => {
    expect(plugInTotalVariation(counts)).toBe(0.25);
    // m = (3/8, ½, 1/8).
    const ofP = 0.5 * Math.log(4 / 3);
    const ofQ = 0.25 * Math.log(2 / 3) + 0.25 * Math.log(2);
    expect(plugInJensenShannon(counts)).toBeCloseTo((ofP + ofQ) / 2, 14);
    // α = ½: p̃ = (2.5, 2.5, 0.5)/5.5, q̃ = (1.5, 2.5, 1.5)/5.5.
    const smoothed = (2.5 * Math.log(5 / 3) + 0.5 * Math.log(1 / 3)) / 5.5;
    expect(smoothedKullbackLeibler(counts, 0.5)).toBeCloseTo(smoothed, 14);
  });

  it('are 0 for equal samples, and 1 and ln 2 for samples without a common symbol', () => {
    const equal = twoSampleCounts(x, columnOf([2, 1, 2, 1]));
    expect(plugInTotalVariation(equal)).toBe(0);
    expect(plugInJensenShannon(equal)).toBe(0);
    expect(smoothedKullbackLeibler(equal, 0.5)).toBe(0);
    const apart = twoSampleCounts(x, columnOf([7, 8]));
    expect(plugInTotalVariation(apart)).toBe(1);
    expect(plugInJensenShannon(apart)).toBeCloseTo(Math.LN2, 14);
  });

  it('have at equal laws the bias that they state', () => {
    // K = 4 equal probabilities, N = M = 500, 300 pairs of samples.
    const [K, N, repetitions] = [4, 500, 300];
    const means = { totalVariation: 0, jensenShannon: 0, kullbackLeibler: 0 };
    for (let index = 0; index < repetitions; index++) {
      const random = randomStream(`equal/${index}`);
      const draw = () => columnOf(Array.from({ length: N }, () => random.integer(K)));
      const both = twoSampleCounts(draw(), draw());
      means.totalVariation += plugInTotalVariation(both) / repetitions;
      means.jensenShannon += plugInJensenShannon(both) / repetitions;
      means.kullbackLeibler += smoothedKullbackLeibler(both, 1e-9) / repetitions;
    }
    const ofVariation = K * Math.sqrt(((1 / K) * (1 - 1 / K) * (2 / N)) / (2 * Math.PI));
    // At most the mean itself in standard deviation: a folded normal has 0.76 of its mean per symbol.
    const share = 4 / Math.sqrt(repetitions);
    expect(Math.abs(means.totalVariation / ofVariation - 1)).toBeLessThan(share);
    // χ² with 3 degrees: standard deviation √(2/3) of the mean.
    const ofShannon = ((K - 1) * (2 / N)) / 8;
    expect(Math.abs(means.jensenShannon / ofShannon - 1)).toBeLessThan(share);
    const ofLeibler = ((K - 1) * (2 / N)) / 2;
    expect(Math.abs(means.kullbackLeibler / ofLeibler - 1)).toBeLessThan(share);
  });
});

describe('divergence estimators', () => {
  it('give value, unit, size and what either sample misses of the other', async () => {
    const component = totalVariationEstimator;
    const estimator = await component.create({ options: {}, needs: {} });
    expect(await estimator.estimate(x, y, context)).toEqual({
      value: 0.25,
      unit: 'probability',
      kind: 'estimate',
      sampleSize: 4,
      options: {},
      warnings: [expect.objectContaining({ code: 'FEW_POINTS_FOR_DIMENSION' })],
      diagnostics: { distinct: 3, rowsOfXUnseenInY: 0, rowsOfYUnseenInX: 1 },
    });
    expect(component.capabilities.divergence).toBe('total-variation');
    const shannon = await jensenShannonEstimator.create({ options: {}, needs: {} });
    const { value, unit } = await shannon.estimate(x, y, context);
    expect({ value, unit }).toEqual({ value: plugInJensenShannon(counts), unit: 'nats' });
  });

  it('warn where D(P‖Q) may be infinite', async () => {
    const options = kullbackLeiblerEstimator.options.parse({});
    expect(options).toEqual({ pseudoCount: 0.5 });
    const estimator = await kullbackLeiblerEstimator.create({ options, needs: {} });
    const few = 'FEW_POINTS_FOR_DIMENSION';
    const codes = async (of: typeof x, against: typeof x) =>
      (await estimator.estimate(of, against, context)).warnings.map(({ code }) => code);
    expect(await codes(x, y)).toEqual([few]);
    expect(await codes(y, x)).toEqual([few, 'SATURATED']);
    const { value } = await estimator.estimate(x, y, context);
    expect(value).toBe(smoothedKullbackLeibler(counts, 0.5));
  });
});
