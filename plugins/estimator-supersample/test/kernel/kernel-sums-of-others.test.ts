import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelSumsOfOthers } from '../../src/kernel/kernel-sums-of-others.js';

const point = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.constantFrom(0, 0.5, -0.5, 1e15, -1e15, 1e-300),
);
const sample = fc.array(fc.array(point, { maxLength: 12 }), { minLength: 2, maxLength: 5 });

function oracle(runs: readonly (readonly number[])[], bandwidth: number) {
  return runs.map((run, r) => {
    const others = runs.filter((_, index) => index !== r).flat();
    const sum = (t: number): number =>
      others.reduce((total, s) => total + Math.exp(-(((t - s) / bandwidth) ** 2) / 2), 0);
    return { same: run.map(sum), mirrored: run.map((t) => sum(-t)) };
  });
}

describe('kernel sums of other runs', () => {
  it('equal the quadratic sums within 1e-13 per source, whatever the range', () => {
    const bandwidth = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(sample, bandwidth, (runs, h) => {
        const sources = runs.flat().length;
        const fast = kernelSumsOfOthers(
          runs.map((run) => Float64Array.from(run)),
          h,
        );
        for (const [r, { same, mirrored }] of oracle(runs, h).entries()) {
          same.forEach((sum, i) =>
            expect(Math.abs(fast[r]!.same[i]! - sum)).toBeLessThan(1e-13 * sources),
          );
          mirrored.forEach((sum, i) =>
            expect(Math.abs(fast[r]!.mirrored[i]! - sum)).toBeLessThan(1e-13 * sources),
          );
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
