import * as fc from 'fast-check';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ldCmiKernelEstimator } from '../src/index.js';
import { gaussianMirrorDivergence } from './jensen-shannon.js';
import { lossPairs } from './loss-pairs.js';
import { draw, jackknife, meanOfRepeats, open } from './run-estimator.js';

const estimate = await open(ldCmiKernelEstimator);
const shape = { runs: 16, pairs: 25 };
const valueOf = async (runs: readonly (readonly number[])[]): Promise<number> =>
  (await estimate(lossPairs(runs))).value;

describe('pooled ld-CMI, kernel form', () => {
  // The standard deviation of one repeat is at most 0.03 (seen at μ = 1): 0.03 is six standard
  // errors of the mean of 40. The bias that is left, −0.007 at μ = 2, is inside.
  it.each([
    [0, 0],
    [0.3, 0.0431],
    [1, 0.3368],
    [2, 0.6327],
  ])('reads T ~ N(%f, 1) as %f nats', async (mu, truth) => {
    const mean = await meanOfRepeats(40, (random) =>
      valueOf(draw(shape, () => mu + random.normal())),
    );
    expect(Math.abs(mean - truth)).toBeLessThan(0.03);
  });

  it('reads what no straight log-ratio can: T uniform on [−1, 2] is ln 2/3', async () => {
    // Only T > 1 tells anything. The best logistic reading of this law is 0.14, the truth 0.231;
    // smoothing over the edges at ±1 costs 0.02 at this size, six standard errors are 0.017.
    const mean = await meanOfRepeats(40, (random) =>
      valueOf(draw(shape, () => 3 * random.uniform() - 1)),
    );
    expect(mean).toBeLessThan(Math.LN2 / 3);
    expect(mean).toBeGreaterThan(Math.LN2 / 3 - 0.04);
  });

  it('comes closer as runs are added', async () => {
    const error = async (runs: number): Promise<number> => {
      const mean = await meanOfRepeats(20, (random) =>
        valueOf(draw({ runs, pairs: 50 }, () => 3 * random.uniform() - 1)),
      );
      return Math.LN2 / 3 - mean;
    };
    // The error at the edges falls with the bandwidth, by 16^(−1/5) = 0.57 for 16 times the pairs.
    const [few, many] = [await error(4), await error(64)];
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThan(0.7 * few);
  });

  it('keeps an atom apart from what is spread around it', async () => {
    // Half of all T are exactly 0.5, and always positive; the rest is symmetric around 0 and tells
    // nothing. Truth: the half, ln 2/2, plus 0. Smoothed together, −0.5 ± h would dilute it.
    const mean = await meanOfRepeats(20, (random) =>
      valueOf(draw(shape, () => (random.uniform() < 0.5 ? 0.5 : 0.3 * random.normal()))),
    );
    // 400 pairs: standard deviation of one reading 0.02, six standard errors; bias about −0.01.
    expect(Math.abs(mean - Math.LN2 / 2)).toBeLessThan(0.035);
  });

  it('reads losses of 0 and 1 by their counts, and the gap of an interpolating trainer from them', async () => {
    const random = randomStream('interpolating');
    const runs = draw({ runs: 16, pairs: 64 }, () => Number(random.uniform() < 0.4));
    const { value, diagnostics } = await estimate(lossPairs(runs, 1));
    const gap = runs.flat().reduce((sum, t) => sum + t, 0) / 1024;
    // E gap = I/ln 2; the counts' pseudo-pair takes off about ½ of some 400 pairs.
    expect(diagnostics).toMatchObject({ gap, shareOfAtoms: 1, atoms: 1, bandwidth: 0 });
    expect(diagnostics?.['shareOfZeros']).toBeCloseTo(1 - gap, 12);
    expect(diagnostics?.['interpolatingGap']).toBe(value / Math.LN2);
    expect(Math.abs(value / Math.LN2 - gap)).toBeLessThan(0.002);
    const lapsed = await estimate(lossPairs([...runs.slice(1), [-1, 1]], 1));
    expect(lapsed.diagnostics).not.toHaveProperty('interpolatingGap');
  });

  it('reads rounded losses as the unrounded ones', async () => {
    const random = randomStream('rounded');
    const runs = draw({ runs: 16, pairs: 64 }, () => 1 + random.normal());
    const rounded = runs.map((run) => run.map((t) => Math.round(t * 1000) / 1000));
    expect(Math.abs((await valueOf(rounded)) - (await valueOf(runs)))).toBeLessThan(0.003);
  });

  it('reads equal losses as exactly 0', async () => {
    expect(await valueOf(draw({ runs: 8, pairs: 4 }, () => 0))).toBe(0);
  });

  it('gives a pair far from all others no information instead of an infinite loss', async () => {
    const random = randomStream('far');
    const runs = draw(shape, () => 1 + random.normal());
    const before = await valueOf(runs);
    runs[0]![0] = -19;
    const after = await valueOf(runs);
    expect(Math.abs(after - before)).toBeLessThan(0.02);
  });

  it('does not depend on the scale of the losses nor on which twin is called trained', async () => {
    const run = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(run, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: -20, max: 20 }),
        async (runs, exponent) => {
          const large = runs.map((each) => each.map((t) => (Math.abs(t) < 1e-200 ? 0 : t)));
          const value = await valueOf(large);
          expect(value).toBeLessThan(Math.LN2);
          expect(value).toBeGreaterThan(-Math.log(40));
          // Powers of two: the scaled sample has the same digits.
          const scaled = large.map((each) => each.map((t) => t * 2 ** exponent));
          const mirrored = large.map((each) => each.map((t) => -t));
          for (const same of [lossPairs(scaled, 2 ** 21), lossPairs(mirrored)]) {
            expect(Math.abs((await estimate(same)).value - value)).toBeLessThan(1e-9);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is saturated on separable losses, and says so', async () => {
    const random = randomStream('separable');
    const result = await estimate(lossPairs(draw(shape, () => 0.5 + random.uniform())));
    expect(result.value).toBeGreaterThan(0.9 * Math.LN2);
    expect(result.value).toBeLessThan(Math.LN2);
    expect(result.warnings.map(({ code }) => code)).toEqual(['SATURATED']);
    expect(result).toMatchObject({ kind: 'estimate', unit: 'nats/item', sampleSize: 16 });
  });

  it('covers the truth in 76–99 % of 90 % intervals where pairs share a run effect', async () => {
    // T = 0.8 + a + e, a ~ N(0, 0.3²) by run: marginally N(0.8, 1.09). 40 simulations of 16 × 32:
    // the binomial standard error at 0.9 is 0.047, so this is a slice; 300 of 16 × 64 gave 0.883.
    const truth = gaussianMirrorDivergence(0.8 / Math.sqrt(1.09));
    let covered = 0;
    for (let simulation = 0; simulation < 40; simulation++) {
      const random = randomStream(`coverage ${simulation}`);
      const runs = Array.from({ length: 16 }, () => {
        const effect = 0.8 + 0.3 * random.normal();
        return Array.from({ length: 32 }, () => effect + random.normal());
      });
      const { lower, upper } = await jackknife(estimate, lossPairs(runs), 0.9);
      if (lower <= truth && truth <= upper) covered += 1;
    }
    // Three standard errors below 0.9; above, at least one interval misses.
    expect(covered / 40).toBeGreaterThan(0.76);
    expect(covered).toBeLessThan(40);
  }, 60_000);
});
