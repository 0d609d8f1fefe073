import { describe, expect, it } from 'vitest';
import { criticalDifference, indistinctGroups } from '../../src/statistics/critical-difference.js';
import { holmAdjustment } from '../../src/statistics/holm-adjustment.js';
import { studentizedRangeQuantile } from '../../src/statistics/studentized-range-quantile.js';

describe('the adjustment of Holm', () => {
  it('multiplies the smallest by the number of tests and never falls', () => {
    expect(holmAdjustment([0.03, 0.01, 0.02, 0.9])).toEqual([0.06, 0.04, 0.06, 0.9]);
  });

  it('ends at 1', () => {
    expect(holmAdjustment([0.6, 0.7])).toEqual([1, 1]);
  });
});

describe('the critical difference of Nemenyi', () => {
  it('has the quantiles q/√2 of Demšar (2006), table 5', () => {
    // The table has three decimals.
    const table = { 2: 1.96, 3: 2.343, 4: 2.569, 5: 2.728, 10: 3.164 };
    for (const [k, quantile] of Object.entries(table)) {
      const found = studentizedRangeQuantile(0.95, Number(k)) / Math.SQRT2;
      expect(Math.abs(found - quantile)).toBeLessThan(0.001);
    }
  });

  it('for two groups is the two-sided normal quantile', () => {
    expect(studentizedRangeQuantile(0.95, 2) / Math.SQRT2).toBeCloseTo(1.959963984540054, 8);
  });

  it('of 4 methods over 14 blocks is 1.25, the example of Demšar (2006), 3.2.4', () => {
    expect(criticalDifference({ methods: 4, blocks: 14, significance: 0.05 })).toBeCloseTo(1.25, 2);
  });

  it('joins methods that are close, in groups that no other contains', () => {
    // Ordered: 1 (index 2), 1.5 (0), 2.4 (3), 4 (1).
    expect(indistinctGroups([1.5, 4, 1, 2.4], 1)).toEqual([
      [2, 0],
      [0, 3],
    ]);
    expect(indistinctGroups([1, 2.5, 4], 1)).toEqual([]);
    expect(indistinctGroups([1, 2, 3], 5)).toEqual([[0, 1, 2]]);
  });
});
