import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, studentTQuantile } from '../../src/index.js';
import { studentTTwoSided } from '../../src/special/student-t-tail.js';
import { relativeError } from '../relative-error.js';

describe('studentTQuantile', () => {
  it('agrees with 50-digit values to 1e-12 relative', () => {
    // Reference values: mpmath 1.3, root of the regularised incomplete beta function.
    const table: readonly [number, number, number][] = [
      [0.975, 1, 12.7062047361746933],
      [0.975, 2, 4.30265272974946179],
      [0.975, 10, 2.22813885198627422],
      [0.95, 4, 2.13184678632664953],
      [0.6, 3, 0.276670662332689847],
      [0.5000001, 5, 2.63430552275372684e-7],
      [0.05, 7.5, -1.87574747921128848],
      [1e-12, 1, -318309886183.790678],
      [1e-12, 6, -179.753359910791958],
      [1e-30, 50, -25.6362125641082928],
      [0.9, 1000, 1.28239872146092456],
      [0.99, 100_000, 2.32638516535526772],
    ];
    for (const [p, degreesOfFreedom, truth] of table) {
      expect(relativeError(studentTQuantile(p, degreesOfFreedom), truth)).toBeLessThan(1e-12);
    }
  });

  it('equals the closed form tan(π(p − ½)) for one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        // Near p = ½ the closed form itself loses digits: hence an absolute part in the bound.
        const truth = Math.tan(Math.PI * (p - 0.5));
        const error = Math.abs(studentTQuantile(p, 1) - truth);
        expect(error).toBeLessThan(1e-12 * Math.max(1, Math.abs(truth)));
      }),
    );
  });

  it('equals the closed form (2p−1)√(2 / (4p(1−p))) for two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (p) => {
        const truth = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
        const error = Math.abs(studentTQuantile(p, 2) - truth);
        expect(error).toBeLessThan(1e-12 * Math.max(1, Math.abs(truth)));
      }),
    );
  });

  it('tends to the normal quantile and is antisymmetric about ½', () => {
    expect(studentTQuantile(0.9, Infinity)).toBe(normalQuantile(0.9));
    // First Cornish–Fisher term: t ≈ z + (z³ + z)/(4ν).
    expect(Math.abs(studentTQuantile(0.9, 1e7) - normalQuantile(0.9))).toBeLessThan(1e-7);
    expect(studentTQuantile(0.25, 5)).toBeCloseTo(-studentTQuantile(0.75, 5), 15);
    expect(studentTQuantile(0.5, 5)).toBe(0);
  });

  it('has a tail of p where ν is large and rounding stops the steps', () => {
    for (const nu of [100, 300, 554.5, 1000, 12345.6]) {
      for (let index = 1; index < 400; index++) {
        const p = 0.5 + index / 801;
        const { outside } = studentTTwoSided(studentTQuantile(p, nu), nu);
        // The tail itself is good to about 1e-13 of its size.
        expect(Math.abs(outside / (2 * (1 - p)) - 1)).toBeLessThan(1e-11);
      }
    }
  });

  it('refuses p outside (0, 1) and fewer than one degree of freedom', () => {
    for (const p of [0, 1, Number.NaN]) expect(() => studentTQuantile(p, 5)).toThrow(RangeError);
    for (const nu of [0, 0.5, -1, Number.NaN]) {
      expect(() => studentTQuantile(0.9, nu)).toThrow(RangeError);
    }
  });
});
