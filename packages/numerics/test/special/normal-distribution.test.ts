import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/index.js';
import { relativeError } from '../relative-error.js';

// Reference values: mpmath 1.3 with 50 digits, at the doubles given.

describe('normalCdf', () => {
  it('agrees with 50-digit values to 2e-15 relative, far into the lower tail', () => {
    const table: readonly [number, number][] = [
      [-37.5, 4.60535300958195484e-308],
      [-20, 2.7536241186062337e-89],
      [-10, 7.61985302416052607e-24],
      [-6, 9.86587645037698141e-10],
      [-5.65, 8.0223918506634976e-9],
      [-3, 0.00134989803163009453],
      [-1.5, 0.066807201268858066],
      [-0.68, 0.248252230453570513],
      [-0.67, 0.251428895095310102],
      [-0.25, 0.401293674317076276],
      [1e-10, 0.500000000039894228],
      [0.5, 0.691462461274013104],
      [1, 0.841344746068542949],
      [2, 0.977249868051820793],
      [5, 0.999999713348428121],
    ];
    for (const [z, truth] of table) expect(relativeError(normalCdf(z), truth)).toBeLessThan(2e-15);
  });

  it('is 0, ½ and 1 at −∞, 0 and +∞', () => {
    expect([-Infinity, 0, Infinity].map(normalCdf)).toEqual([0, 0.5, 1]);
  });

  it('refuses NaN', () => {
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe('normalQuantile', () => {
  it('agrees with 50-digit values to 1e-15 relative, from the least double on', () => {
    const table: readonly [number, number][] = [
      [5e-324, -38.4674056171443463],
      [1e-300, -37.0470962993611992],
      [1e-100, -21.2734535609653243],
      [1e-20, -9.26234008979840758],
      [1e-10, -6.3613409024040562],
      [1e-5, -4.26489079392282461],
      [0.001, -3.09023230616781354],
      [0.025, -1.95996398454005421],
      [0.07, -1.47579102817917069],
      [0.25, -0.674489750196081743],
      [0.4999999, -2.50662827470310651e-7],
      [0.95, 1.64485362695147228],
      [0.975, 1.95996398454005386],
      [0.9999999, 5.19933758229066109],
    ];
    for (const [p, truth] of table) {
      expect(relativeError(normalQuantile(p), truth)).toBeLessThan(1e-15);
    }
  });

  it('inverts normalCdf', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
        // A relative error u of Φ(z) moves z by at most u / |z| (Mills' ratio), or u·√(π/2) near 0.
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-14 * Math.max(1, -z));
      }),
    );
  });

  it('refuses 0, 1, what lies outside and NaN', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow(RangeError);
    }
  });
});
