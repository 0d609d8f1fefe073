import { describe, expect, it } from 'vitest';
import { millerMadowEntropy, plugInEntropy } from '../../src/index.js';

/** Counts, the plug-in entropy to ten digits, and (K − 1)/(2N). */
const golden = [
  { counts: [2, 1, 1, 1, 1], plugIn: 1.560710409, correction: 4 / 12 },
  { counts: [10, 5, 3, 2, 1, 1, 1, 1], plugIn: 1.6882550087, correction: 7 / 48 },
  { counts: [50, 30, 15, 5], plugIn: 1.142120043, correction: 3 / 200 },
];

describe('entropies of counts', () => {
  it('give the golden values', () => {
    for (const { counts, plugIn, correction } of golden) {
      const ofCounts = Int32Array.from(counts);
      expect(plugInEntropy(ofCounts)).toBeCloseTo(plugIn, 9);
      expect(millerMadowEntropy(ofCounts)).toBeCloseTo(plugIn + correction, 9);
    }
  });

  it('are 0 for a single symbol and ln K for equal counts, where the correction is added', () => {
    expect(plugInEntropy(Int32Array.of(7))).toBe(0);
    expect(millerMadowEntropy(Int32Array.of(7))).toBe(0);
    // ln 12 − ln 4, within a few roundings.
    expect(plugInEntropy(Int32Array.of(4, 4, 4))).toBeCloseTo(Math.log(3), 14);
    expect(millerMadowEntropy(Int32Array.of(4, 4, 4))).toBeCloseTo(Math.log(3) + 2 / 24, 14);
  });

  it('do not depend on the order of the counts beyond rounding', () => {
    const forth = Int32Array.of(50, 30, 15, 5);
    const back = Int32Array.of(5, 15, 30, 50);
    expect(plugInEntropy(forth)).toBeCloseTo(plugInEntropy(back), 14);
  });
});
