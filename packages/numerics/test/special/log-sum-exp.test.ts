import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSumExp } from '../../src/index.js';

describe('logSumExp', () => {
  it('survives values whose exponentials overflow or underflow', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
  });

  it('moves with a common shift', () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (sample) => {
        const shifted = Float64Array.from(sample, (value) => value + 700);
        expect(Math.abs(logSumExp(shifted) - logSumExp(sample) - 700)).toBeLessThan(1e-11);
      }),
    );
  });

  it('is −∞ for no terms and for zeros alone, and +∞ where a term is', () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 3])).toBe(3);
    expect(logSumExp([Infinity, 3])).toBe(Infinity);
  });

  it('refuses NaN', () => {
    expect(() => logSumExp([1, Number.NaN])).toThrow(RangeError);
  });
});
