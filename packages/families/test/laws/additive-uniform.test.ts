import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { additiveUniform } from '../../src/index.js';
import { integrate } from '../integrate.js';
import { monteCarlo, standardErrorsFrom } from '../monte-carlo.js';

/** The density of X + N: the length of (0, 1) ∩ (y − ε, y + ε), over 2ε. */
function densityOfY(y: number, epsilon: number): number {
  return Math.max(0, Math.min(1, y + epsilon) - Math.max(0, y - epsilon)) / (2 * epsilon);
}

describe('additiveUniform', () => {
  it('has the information h(Y) − ln 2ε of the integrated density of Y', () => {
    for (const epsilon of [0.1, 0.3, 0.5, 0.75, 2]) {
      const negativeLog = (y: number) => {
        const density = densityOfY(y, epsilon);
        return density > 0 ? -density * Math.log(density) : 0;
      };
      const entropy = integrate(negativeLog, { from: -epsilon, to: 1 + epsilon }, 400_000);
      // The midpoint rule errs by about (1e-5)²·ln at the two ends, where the slope is infinite.
      const integrated = entropy - Math.log(2 * epsilon);
      expect(additiveUniform(epsilon).mutualInformation).toBeCloseTo(integrated, 7);
    }
  });

  it('draws X with the moments of U(0, 1) and Y − X with those of U(−ε, ε), unrelated', () => {
    const epsilon = 0.75;
    const { x, y } = additiveUniform(epsilon).sample(50_000, randomStream('additive'));
    const noise = y.values.map((value, i) => value - x.values[i]!);
    expect(standardErrorsFrom(1 / 2, monteCarlo(x.values))).toBeLessThan(4);
    expect(standardErrorsFrom(1 / 3, monteCarlo(x.values.map((v) => v * v)))).toBeLessThan(4);
    expect(standardErrorsFrom(0, monteCarlo(noise))).toBeLessThan(4);
    expect(standardErrorsFrom(epsilon ** 2 / 3, monteCarlo(noise.map((v) => v * v)))).toBeLessThan(
      4,
    );
    const product = noise.map((value, i) => value * (x.values[i]! - 0.5));
    expect(standardErrorsFrom(0, monteCarlo(product))).toBeLessThan(4);
    expect(noise.every((value) => Math.abs(value) <= epsilon)).toBe(true);
  });

  it('refuses a half-width that is not positive and finite', () => {
    for (const epsilon of [0, -1, Infinity, Number.NaN]) {
      expect(() => additiveUniform(epsilon)).toThrow(RangeError);
    }
  });
});
