import { describe, expect, it } from 'vitest';
import { crossedMean } from '../../src/statistics/crossed-mean.js';

describe('the mean of a table of rows and items', () => {
  it('of one row is the paired t test', () => {
    const { value, standardError, degreesOfFreedom, pValue } = crossedMean([[1, 2, 3, 4]]);
    // s² = 5/3, so the standard error is √(5/12) and t = 2.5/√(5/12) = √15; two-sided with 3 degrees
    // P(|T| > t) = 1 − (2/π)(θ + sin θ cos θ), θ = arctan(t/√3) = arctan √5.
    const angle = Math.atan(Math.sqrt(5));
    const outside = 1 - (2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle));
    expect([value, degreesOfFreedom]).toEqual([2.5, 3]);
    expect(standardError).toBeCloseTo(Math.sqrt(5 / 12), 12);
    expect(pValue).toBeCloseTo(outside, 12);
  });

  it('of several rows counts the spread of rows and of items', () => {
    const { value, standardError, degreesOfFreedom } = crossedMean([
      [1, 3],
      [5, 7],
    ]);
    // Item means 3 and 5: variance 2, over 2 items 1. Row means 2 and 6: variance 8, over 2 rows 4.
    expect(value).toBe(4);
    expect(standardError).toBeCloseTo(Math.sqrt(5), 12);
    // Satterthwaite: (1 + 4)² / (1²/1 + 4²/1).
    expect(degreesOfFreedom).toBeCloseTo(25 / 17, 12);
  });

  it('without any spread is 0, or certainly is not', () => {
    expect(crossedMean([[0, 0, 0]]).pValue).toBe(1);
    expect(crossedMean([[2, 2, 2]]).pValue).toBe(0);
  });
});
