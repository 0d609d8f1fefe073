import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trigamma } from '../../src/index.js';
import { relativeError } from '../relative-error.js';

describe('trigamma', () => {
  it('agrees with 40-digit values to 2e-15', () => {
    // mpmath 1.3, psi(1, x) with 40 digits, at the doubles given; ψ′(½) is π²/2.
    const table: readonly [number, number][] = [
      [1e-6, 1000000000001.64502],
      [0.1, 101.433299150792748],
      [0.5, 4.93480220054467931],
      [1.5, 0.934802200544679309],
      [9.5, 0.110997288469099032],
      [25.25, 0.0403985469531040159],
      [1e8, 1.00000000500000002e-8],
    ];
    for (const [x, truth] of table) expect(relativeError(trigamma(x), truth)).toBeLessThan(2e-15);
    expect(relativeError(trigamma(0.5), Math.PI ** 2 / 2)).toBeLessThan(2e-15);
  });

  it('obeys ψ′(x+1) = ψ′(x) − 1/x²', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        // Rounding x + 1 moves ψ′ by less than 2.5·2⁻⁵³; the rest is relative to the largest term.
        const scale = Math.max(1, 1 / x ** 2);
        expect(Math.abs(trigamma(x + 1) - trigamma(x) + 1 / x ** 2)).toBeLessThan(5e-15 * scale);
      }),
    );
  });

  it('refuses poles, negative numbers, infinity and NaN', () => {
    for (const x of [0, -1, -0.5, Infinity, Number.NaN])
      expect(() => trigamma(x)).toThrow(RangeError);
  });
});
