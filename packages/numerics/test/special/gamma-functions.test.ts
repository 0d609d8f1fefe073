import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digamma, digammaInteger, digammaTable, logGamma } from '../../src/index.js';
import { relativeError } from '../relative-error.js';

// Reference values: mpmath 1.3 with 50 digits, at the doubles given.

describe('digamma', () => {
  it('agrees with 50-digit values to 2e-15 of max(1, |ψ|)', () => {
    const table: readonly [number, number][] = [
      [1e-6, -1000000.57721402001],
      [0.1, -10.4237549404110762],
      [0.5, -1.96351002602142348],
      [1.5, 0.0364899739785765206],
      [9.5, 2.19773787640294953],
      [25.25, 3.2088934898690553],
      [1e8, 18.4206807389523655],
    ];
    for (const [x, truth] of table) {
      expect(Math.abs(digamma(x) - truth)).toBeLessThan(2e-15 * Math.max(1, Math.abs(truth)));
    }
  });

  it('obeys ψ(x+1) = ψ(x) + 1/x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        // Rounding x + 1 moves ψ by up to ψ'(x+1)·2⁻⁵³·(x+1), which stays below 2.2·10⁻¹⁶.
        const scale = Math.max(1, 1 / x, Math.abs(digamma(x)));
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(5e-15 * scale);
      }),
    );
  });

  it('refuses poles, negative numbers, infinity and NaN', () => {
    for (const x of [0, -1, -0.5, Infinity, Number.NaN])
      expect(() => digamma(x)).toThrow(RangeError);
  });
});

describe('digammaTable', () => {
  it('agrees with 50-digit values to 1e-15 relative, up to a million', () => {
    const table = digammaTable(1_000_000);
    const truths: readonly [number, number][] = [
      [1, -0.577215664901532861],
      [2, 0.422784335098467139],
      [3, 0.922784335098467139],
      [5, 1.50611766843180047],
      [10, 2.25175258906672111],
      [100, 4.6001618527380874],
      [1001, 6.90825519564881205],
      [100_000, 11.5129204649618951],
      [1_000_000, 13.8155100579641908],
    ];
    for (const [n, truth] of truths) expect(relativeError(table[n]!, truth)).toBeLessThan(3e-16);
  });

  it('has its pole at index 0 and the single value at its end', () => {
    expect(digammaTable(1)[0]).toBe(-Infinity);
    expect(digammaInteger(77)).toBe(digammaTable(100)[77]);
  });

  it('gives KSG1 of a straight line: ψ(1001) − ψ(5) = 5.402137527217012', () => {
    expect(digammaInteger(1001) - digammaInteger(5)).toBeCloseTo(5.402137527217012, 14);
  });

  it('refuses an end that is no integer ≥ 1', () => {
    for (const n of [0, -3, 2.5, Number.NaN]) {
      expect(() => digammaTable(n)).toThrow(RangeError);
      expect(() => digammaInteger(n)).toThrow(RangeError);
    }
  });
});

describe('logGamma', () => {
  it('agrees with 50-digit values to 5e-15 of max(1, |ln Γ|)', () => {
    const table: readonly [number, number][] = [
      [1e-6, 13.8155099807494317],
      [0.1, 2.2527126517342059],
      [0.5, 0.572364942924700087],
      [1, 0],
      [1.5, -0.120782237635245222],
      [2, 0],
      [9.5, 11.6893334207972685],
      [25.25, 55.5856860448694297],
      [171.5, 709.143163030928242],
      [1e8, 1742068066.10383471],
    ];
    for (const [x, truth] of table) {
      expect(Math.abs(logGamma(x) - truth)).toBeLessThan(5e-15 * Math.max(1, Math.abs(truth)));
    }
  });

  it('refuses what lies outside (0, 1e305]', () => {
    for (const x of [0, -1, 1e306, Infinity, Number.NaN]) {
      expect(() => logGamma(x)).toThrow(RangeError);
    }
  });
});
