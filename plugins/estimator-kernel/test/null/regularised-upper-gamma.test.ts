import { describe, expect, it } from 'vitest';
import { regularisedUpperGamma } from '../../src/null/regularised-upper-gamma.js';

describe('the upper tail of the gamma law', () => {
  // scipy.special.gammaincc (Cephes, about 1e-14).
  it.each([
    [0.001, 0.0001, 0.008596880332556641],
    [0.5, 0.1, 0.6547208460185768],
    [0.5, 3, 0.014305878435429641],
    [2, 1, 0.7357588823428847],
    [2, 10, 0.0004993992273873336],
    [5, 100, 1.6139305336977317e-37],
    [30, 20, 0.9781817824744425],
    [30, 50, 0.0009168288614560842],
    [1e4, 10100, 0.15865124955282037],
    [1e6, 1001000, 0.15865521363165971],
  ])('Q(%d, %d) is %d', (a, x, wanted) => {
    const scale = x < a + 1 ? 1 : wanted;
    const error = Math.abs(regularisedUpperGamma(a, x) - wanted) / scale;
    expect(error).toBeLessThan(1e-14 * Math.max(10, a));
  });

  it('is e^−x for shape 1 and 1 at 0', () => {
    for (const x of [0.1, 1.9, 2.1, 30]) {
      expect(Math.abs(regularisedUpperGamma(1, x) / Math.exp(-x) - 1)).toBeLessThan(1e-13);
    }
    expect(regularisedUpperGamma(3, 0)).toBe(1);
    expect(regularisedUpperGamma(3, Infinity)).toBe(0);
  });

  it('refuses a shape that is not positive and a negative place', () => {
    for (const [a, x] of [
      [0, 1],
      [-1, 1],
      [Number.NaN, 1],
      [1, -1],
      [1, Number.NaN],
    ] as const) {
      expect(() => regularisedUpperGamma(a, x)).toThrow(RangeError);
    }
  });
});
