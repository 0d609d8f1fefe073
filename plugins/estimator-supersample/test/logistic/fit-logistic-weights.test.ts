import { randomStream } from '@ggmi/numerics';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogisticWeight } from '../../src/logistic/fit-logistic-weight.js';
import { fitLogisticWeights } from '../../src/logistic/fit-logistic-weights.js';
import { logisticLoss } from '../../src/logistic/logistic-loss.js';

function features(seed: number, columns: number, scale: number) {
  const random = randomStream(`features ${seed}`);
  return [5, 9, 4].map((rows) => ({
    rows,
    columns,
    values: Float64Array.from(
      { length: rows * columns },
      () => scale * (0.3 + random.normal()) ** 3,
    ),
  }));
}

describe('the fit of several logistic weights', () => {
  it('ends where the slope is 0, also for separable and badly scaled features', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(1e-3, 1, 1e3),
        (seed, columns, scale) => {
          const runs = features(seed, columns, scale);
          const weights = fitLogisticWeights(runs, new Float64Array(columns));
          const { slope } = logisticLoss(runs, weights);
          for (const each of slope) expect(Math.abs(each)).toBeLessThan(1e-5 * Math.max(1, scale));
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });

  it('has the slope and the curvature of its loss', () => {
    const runs = features(1, 3, 1);
    const at = Float64Array.of(0.4, -0.7, 0.2);
    const { slope, curvature } = logisticLoss(runs, at);
    for (let j = 0; j < 3; j++) {
      const moved = (by: number) =>
        logisticLoss(
          runs,
          at.map((w, k) => w + (k === j ? by : 0)),
        );
      // Central differences of step 1e-4: a relative error of about 1e-7.
      const [up, down] = [moved(1e-4), moved(-1e-4)];
      expect((up.value - down.value) / 2e-4 / slope[j]!).toBeCloseTo(1, 5);
      for (let k = 0; k < 3; k++) {
        expect((up.slope[k]! - down.slope[k]!) / 2e-4 / curvature[j * 3 + k]!).toBeCloseTo(1, 5);
      }
    }
  });

  it('is the fit of one weight where there is one feature of size 1', () => {
    const [run] = features(2, 1, 1);
    const scale = Math.hypot(...run!.values) / Math.sqrt(run!.rows);
    const values = run!.values.map((x) => x / scale);
    const [weight] = fitLogisticWeights([{ ...run!, values }], new Float64Array(1));
    expect(weight).toBeCloseTo(fitLogisticWeight([values]), 7);
  });
});
