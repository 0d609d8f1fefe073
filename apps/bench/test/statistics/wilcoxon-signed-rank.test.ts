import { describe, expect, it } from 'vitest';
import { wilcoxonSignedRank } from '../../src/statistics/wilcoxon-signed-rank.js';

describe("Wilcoxon's signed-rank test", () => {
  it('has the exact p-value of the heights of maize (Fisher 1935): 24 of 120, p = 0.04126', () => {
    const heights = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];
    const { positiveRankSum, pValue } = wilcoxonSignedRank(heights);
    expect(positiveRankSum).toBe(96);
    expect(pValue).toBeCloseTo(0.041259765625, 12);
  });

  it('counts every assignment of signs to tied ranks', () => {
    // By enumeration of 2^7 signs over the ranks 2, 2, 4.5, 4.5, 6, 7, 2.
    expect(wilcoxonSignedRank([1, 1, 2, -2, 3, 5, -1])).toEqual({
      pairs: 7,
      positiveRankSum: 21.5,
      pValue: 0.265625,
    });
  });

  it('leaves zeros out, and takes infinite differences as the largest', () => {
    // Five positive of five: both tails of 2^-5.
    expect(wilcoxonSignedRank([0, 1, 2, 3, 4, Infinity]).pValue).toBe(2 / 32);
    expect(wilcoxonSignedRank([0, 0])).toEqual({ pairs: 0, positiveRankSum: 0, pValue: 1 });
  });

  it('is normal beyond 200 pairs, with the continuity correction of SciPy', () => {
    const lean = Array.from({ length: 250 }, (_, index) => (index % 5 < 3 ? 1 : -1) * (index + 1));
    expect(wilcoxonSignedRank(lean).pValue).toBeCloseTo(0.00905826184700848, 12);
  });
});
