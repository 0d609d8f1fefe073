import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, normalQuantile, normalScores, quantile, ranks } from '../../src/index.js';

const sample = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 });

describe('ranks', () => {
  it('average over ties', () => {
    expect([...ranks(Float64Array.of(10, 20, 20, 5, 20))]).toEqual([2, 4, 4, 1, 4]);
  });

  it('equal the count of smaller values plus half the equal ones, for tied data', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const expected = values.map((value) => {
          const smaller = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          return smaller + (equal + 1) / 2;
        });
        expect([...ranks(Float64Array.from(values))]).toEqual(expected);
      }),
    );
  });

  it('rank infinities and refuse NaN', () => {
    expect([...ranks(Float64Array.of(Infinity, 0, -Infinity, Infinity))]).toEqual([3.5, 2, 1, 3.5]);
    expect(() => ranks(Float64Array.of(1, Number.NaN))).toThrow(RangeError);
  });
});

describe('normalScores', () => {
  it('are Φ⁻¹(rank / (n+1))', () => {
    const expected = [0.5, 0.25, 0.75].map(normalQuantile);
    expect([...normalScores(Float64Array.of(7, -1, 100))]).toEqual(expected);
  });

  it('are unmoved by a strictly increasing map, to the last bit', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const raw = Float64Array.from(values);
        expect(normalScores(raw.map(Math.exp))).toEqual(normalScores(raw));
      }),
    );
  });
});

describe('quantile', () => {
  it('interpolates between order statistics (type 7)', () => {
    const values = [4, 1, 3, 2];
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).toEqual([1, 1.75, 2.5, 3.7, 4]);
    expect(median([3, 1, 2])).toBe(2);
    expect(median(values)).toBe(2.5);
  });

  it('sorts numbers as numbers and leaves its input alone', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('refuses no values, NaN and a p outside [0, 1]', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile([1], p)).toThrow(RangeError);
  });
});
