import { describe, expect, it } from 'vitest';
import { wishartBias } from '../../src/index.js';

describe('wishartBias', () => {
  it('is ½(−γ − ln 1) for two rows of one dimension with divisor 1, as E ln χ²₁ says', () => {
    // s² ~ σ²χ²₁ and E ln χ²₁ = ψ(½) + ln 2 = −γ − ln 2.
    expect(wishartBias(2, 1)).toBeCloseTo(0.5 * (-0.5772156649015329 - Math.LN2), 14);
  });

  it('tends to −d(d+1)/(4N) for many rows and is 0 for no dimensions', () => {
    // ψ(z) ≈ ln z − 1/(2z): the sum over i of (−i + 1 − 1)/N, halved.
    expect(wishartBias(1e6, 3) * 1e6).toBeCloseTo((-3 * 4) / 4, 3);
    expect(wishartBias(10, 0)).toBe(0);
  });
});
