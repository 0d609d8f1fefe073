import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantColumns,
  correlation,
  covariance,
  fromRows,
  mean,
  standardise,
  standardiseColumns,
  variance,
} from '../../src/index.js';

const sample = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
  minLength: 2,
  maxLength: 50,
});

describe('mean and variance', () => {
  it('are 5, 4 (divisor n) and 32/7 (divisor n−1) for 2 4 4 4 5 5 7 9', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(variance(values, { divisor: 'n' })).toBe(4);
    expect(variance(values, { divisor: 'n-1' })).toBeCloseTo(32 / 7, 14);
  });

  it('keep their digits far from zero', () => {
    const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
    expect(mean(values)).toBe(1e9 + 10);
    expect(variance(values, { divisor: 'n-1' })).toBe(30);
  });

  it('refuse no values, too few for the divisor, and values that are not finite', () => {
    expect(() => mean([])).toThrow(/no values/);
    expect(() => variance([1], { divisor: 'n-1' })).toThrow(RangeError);
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      expect(() => mean([1, bad])).toThrow(RangeError);
      expect(() => variance([1, bad], { divisor: 'n' })).toThrow(RangeError);
    }
    expect(() => mean([1e308, 1e308])).toThrow(RangeError);
  });
});

describe('standardise', () => {
  it('gives mean 0 and variance 1 with divisor n', () => {
    fc.assert(
      fc.property(sample, (values) => {
        fc.pre(new Set(values).size > 1);
        const z = standardise(Float64Array.from(values));
        const spread = Math.sqrt(variance(values, { divisor: 'n' }));
        fc.pre(spread > 1e-6 * Math.max(...values.map(Math.abs)));
        expect(mean(z)).toBeCloseTo(0, 8);
        expect(variance(z, { divisor: 'n' })).toBeCloseTo(1, 12);
      }),
    );
  });

  it('turns constant values into exact zeros, also where their mean rounds', () => {
    expect([...standardise(Float64Array.of(0.1, 0.1, 0.1))]).toEqual([0, 0, 0]);
  });

  it('survives values whose squares underflow or overflow', () => {
    const expected = [-Math.sqrt(1.5), 0, Math.sqrt(1.5)];
    for (const scale of [1e-200, 1e200]) {
      const z = standardise(Float64Array.of(scale, 2 * scale, 3 * scale));
      z.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 14));
    }
  });

  it('refuses values that are not finite and a spread that overflows', () => {
    expect(() => standardise(Float64Array.of(1, Number.NaN))).toThrow(RangeError);
    expect(() => standardise(Float64Array.of(-1.7e308, 1e308, 1.7e308))).toThrow(RangeError);
  });

  it('works column by column, and constant columns are found by their index', () => {
    const matrix = fromRows([
      [1, 7, 0],
      [3, 7, 4],
    ]);
    expect(standardiseColumns(matrix)).toEqual(
      fromRows([
        [-1, 0, -1],
        [1, 0, 1],
      ]),
    );
    expect(constantColumns(matrix)).toEqual([1]);
  });
});

describe('covariance and correlation', () => {
  const matrix = fromRows([
    [1, 2],
    [2, 1],
    [3, 6],
  ]);

  it('agree with the values by hand', () => {
    // Deviations (−1, 0, 1) and (−1, −2, 3): sums of products 2, 4, 14.
    expect(covariance(matrix, { divisor: 'n' })).toEqual(
      fromRows([
        [2 / 3, 4 / 3],
        [4 / 3, 14 / 3],
      ]),
    );
    expect(covariance(matrix, { divisor: 'n-1' })).toEqual(
      fromRows([
        [1, 2],
        [2, 7],
      ]),
    );
    expect(correlation(matrix).values[1]).toBeCloseTo(4 / Math.sqrt(28), 15);
  });

  it('give a diagonal of exactly 1 and an exactly symmetric matrix', () => {
    const { values } = correlation(matrix);
    expect([values[0], values[3]]).toEqual([1, 1]);
    expect(values[1]).toBe(values[2]);
  });

  it('give correlations unmoved by shift and scale', () => {
    const moved = fromRows([
      [101, -4e200],
      [102, -2e200],
      [103, -12e200],
    ]);
    expect(correlation(moved).values[1]).toBeCloseTo(-4 / Math.sqrt(28), 13);
  });

  it('refuse a constant column, too few rows and values that are not finite', () => {
    expect(() =>
      correlation(
        fromRows([
          [1, 2],
          [2, 2],
        ]),
      ),
    ).toThrow(/Column 1 is constant/);
    expect(() => covariance(fromRows([[1, 2]]), { divisor: 'n-1' })).toThrow(RangeError);
    expect(() =>
      correlation(
        fromRows([
          [1, 2],
          [2, Number.NaN],
        ]),
      ),
    ).toThrow(RangeError);
  });
});
