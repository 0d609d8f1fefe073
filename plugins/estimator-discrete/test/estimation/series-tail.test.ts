import { describe, expect, it } from 'vitest';
import { seriesTail } from '../../src/estimation/series-tail.js';

describe('the tail Σ q^{j+1}/(n+j), q = x/(1+x)', () => {
  it('agrees with 40-digit values to 1e-13 on both sides of x = n', () => {
    // mpmath 1.3: q·lerchphi(q, 1, n).
    for (const [x, n, truth] of [
      [0.5, 1, 0.405465108108164382],
      [3, 5, 0.427671067243111092],
      [0.01, 100, 0.0000999901009507063695],
      [99.5, 100, 0.595376976826054835],
      [100, 100, 0.597402257812445096],
      [1e5, 100, 6.34282395195917593],
      [25, 2, 2.38842039954234133],
      [800, 1000, 0.511119845909582921],
      [1200, 1000, 0.673282515677108831],
    ] as const) {
      expect(Math.abs(seriesTail(x, n) / truth - 1)).toBeLessThan(1e-13);
    }
  });

  it('is 0 at x = 0, and ln(1 + x) from the first term on', () => {
    expect(seriesTail(0, 12)).toBe(0);
    expect(seriesTail(7, 1)).toBeCloseTo(Math.log(8), 14);
  });
});
