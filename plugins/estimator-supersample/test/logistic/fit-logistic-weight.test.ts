import { randomStream } from '@ggmi/numerics';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogisticWeight } from '../../src/logistic/fit-logistic-weight.js';

const difference = fc.double({ min: -1, max: 1, noNaN: true });
const sample = fc.array(fc.array(difference, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});

const typed = (runs: readonly (readonly number[])[]): Float64Array[] =>
  runs.map((run) => Float64Array.from(run));

/** The documented objective, written out term by term. */
function objective(runs: readonly (readonly number[])[], w: number): number {
  const all = runs.flat();
  const s = Math.sqrt(all.reduce((sum, t) => sum + t * t, 0) / all.length);
  const softplus = (x: number): number => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, x);
  const n = all.length / runs.length;
  const data = runs.map(
    (run) => (n / run.length) * run.reduce((sum, t) => sum + softplus(-w * t), 0),
  );
  return data.reduce((sum, loss) => sum + loss, 0) + (softplus(w * s) + softplus(-w * s)) / 2;
}

describe('fitLogisticWeight', () => {
  it('minimises the documented objective, with runs of unequal length', () => {
    const random = randomStream('objective');
    for (let trial = 0; trial < 20; trial++) {
      const runs = [1, 7, 40].map((pairs) =>
        Array.from({ length: pairs }, () => 0.4 + random.normal()),
      );
      const w = fitLogisticWeight(typed(runs));
      const here = objective(runs, w);
      // A step h from the minimum of a function of curvature c costs c h²/2, about 1e-5 here.
      expect(objective(runs, w + 1e-3)).toBeGreaterThan(here);
      expect(objective(runs, w - 1e-3)).toBeGreaterThan(here);
    }
  });

  it('stays finite and within (N + 2)/s on any data, separable data included', () => {
    fc.assert(
      fc.property(sample, (drawn) => {
        const runs = drawn.map((run) => run.map((t) => (Math.abs(t) < 1e-100 ? 0 : Math.abs(t))));
        const all = runs.flat();
        const s = Math.sqrt(all.reduce((sum, t) => sum + t * t, 0) / all.length);
        const scaled = s * fitLogisticWeight(typed(runs));
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(scaled).toBeLessThan(all.length + 2);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('grows only like the logarithm of the number of equal positive differences', () => {
    // All T = s: N e^{−w}/(1+e^{−w}) = ½ tanh(w/2), so e^w = 2N + 1 exactly.
    for (const pairs of [1, 10, 1000]) {
      const w = fitLogisticWeight([new Float64Array(pairs).fill(3)]);
      expect(3 * w).toBeCloseTo(Math.log(2 * pairs + 1), 10);
    }
  });

  it('gives the same answer from any start', () => {
    const runs = typed([
      [0.2, 0.5, -0.1],
      [0.4, -0.3],
    ]);
    const cold = fitLogisticWeight(runs);
    for (const start of [-1e9, -3, 3, 1e9]) {
      expect(fitLogisticWeight(runs, start)).toBeCloseTo(cold, 10);
    }
  });
});
