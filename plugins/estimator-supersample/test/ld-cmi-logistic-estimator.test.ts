import { readFileSync } from 'node:fs';
import { GgmiError, type MIEstimate } from '@ggmi/core';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import plugin, { VERSION, ldCmiLogisticEstimator } from '../src/index.js';
import { gaussianMirrorDivergence } from './jensen-shannon.js';
import { lossPairs } from './loss-pairs.js';
import { draw, jackknife, open } from './run-estimator.js';

const estimate = await open(ldCmiLogisticEstimator);

async function meanOfRepeats(repeats: number, sample: (random: RandomStream) => number) {
  let sum = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const random = randomStream(`repeat ${repeat}`);
    const differences = draw({ runs: 16, pairs: 25 }, () => sample(random));
    sum += (await estimate(lossPairs(differences))).value;
  }
  return sum / repeats;
}

const codes = (result: MIEstimate): string[] => result.warnings.map(({ code }) => code);

describe('pooled ld-CMI, logistic form', () => {
  // Exact for a Gaussian shift: ln p(t)/p(−t) = 2μt is linear. The standard deviation of one repeat
  // is at most 0.03 (seen at μ = 1), so 0.03 is six standard errors of the mean of 40.
  it.each([
    [0, 0],
    [0.3, 0.0431],
    [1, 0.3368],
    [2, 0.6327],
  ])('reads T ~ N(%f, 1) as %f nats', async (mu, truth) => {
    expect(Math.abs(gaussianMirrorDivergence(mu) - truth)).toBeLessThan(5e-5);
    const mean = await meanOfRepeats(40, (random) => mu + random.normal());
    expect(Math.abs(mean - truth)).toBeLessThan(0.03);
  });

  it('reads the best logistic bound where the log-ratio is not linear, below the truth', async () => {
    // T uniform on [−1, 2]: only t > 1 tells anything, with probability 1/3 and ln 2 nats.
    const best = bestLogisticBound(Array.from({ length: 3000 }, (_, i) => (i + 0.5) / 1000 - 1));
    expect(best).toBeLessThan(Math.LN2 / 3);
    const mean = await meanOfRepeats(40, (random) => 3 * random.uniform() - 1);
    // Six standard errors: 400 pairs of standard deviation 0.35, 40 repeats.
    expect(Math.abs(mean - best)).toBeLessThan(0.017);
  });

  it('reads a law that is its own mirror image as 0 or slightly less, and keeps the sign', async () => {
    const mean = await meanOfRepeats(40, (random) => 2 * random.uniform() - 1);
    expect(mean).toBeLessThan(0);
    expect(mean).toBeGreaterThan(-0.01);
  });

  it('reads equal losses as exactly 0', async () => {
    const result = await estimate(lossPairs(draw({ runs: 8, pairs: 4 }, () => 0)));
    expect(result.value).toBe(0);
    expect(result.diagnostics).toEqual({
      membershipAccuracy: 0.5,
      gap: 0,
      generalizationBound: 0,
      interpolatingGap: 0,
      shareOfZeros: 1,
      shareOfAtoms: 1,
      atoms: 0,
    });
  });

  it('gives pairs of equal loss exactly no information', async () => {
    const random = randomStream('halved');
    const runs = draw({ runs: 8, pairs: 4 }, () => 1 + random.normal());
    const halved = runs.map((run) => [...run, 0, 0, 0, 0]);
    const all = (await estimate(lossPairs(runs))).value;
    const half = (await estimate(lossPairs(halved))).value;
    // The scale and hence the pseudo-pair move with the zeros: one part in 28 pairs of the value.
    expect(half).toBeGreaterThan(0.4 * all);
    expect(half).toBeLessThan(0.5 * all + 0.02);
    const oneRun = await estimate(
      lossPairs([
        [1, 2],
        [0, 0],
        [0, 0],
      ]),
    );
    expect(oneRun.value).toBe(0);
  });

  it('counts atoms apart from what is spread around them', async () => {
    // Half of all T are exactly 0.5, the rest is symmetric around 0: ln 2/2 + 0. One weight for both
    // reads far less: 0.15.
    const mean = await meanOfRepeats(20, (random) =>
      random.uniform() < 0.5 ? 0.5 : 0.3 * random.normal(),
    );
    expect(Math.abs(mean - Math.LN2 / 2)).toBeLessThan(0.03);
  });

  it('does not depend on the scale of the losses nor on which twin is called trained', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        async (runs, factor) => {
          const large = runs.map((run) => run.map((t) => (Math.abs(t) < 1e-200 ? 0 : t)));
          const { value } = await estimate(lossPairs(large));
          // At most 36 pairs: no pair costs more than ln 37, however far it lies from the others.
          expect(value).toBeGreaterThan(-Math.log(37));
          const scaled = large.map((run) => run.map((t) => t * factor));
          const mirrored = large.map((run) => run.map((t) => -t));
          for (const same of [lossPairs(scaled, 1e6), lossPairs(mirrored)]) {
            expect(Math.abs((await estimate(same)).value - value)).toBeLessThan(1e-7);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('stays at or below ln 2, finite and in range on separable data, and says it is saturated', async () => {
    const random = randomStream('separable');
    const runs = draw({ runs: 16, pairs: 25 }, () => 0.5 + random.uniform());
    const separable = await estimate(lossPairs(runs));
    expect(separable.value).toBeGreaterThan(0.68);
    expect(separable.value).toBeLessThan(Math.LN2);
    expect(separable.diagnostics?.['membershipAccuracy']).toBe(1);
    expect(codes(separable)).toEqual(['SATURATED']);
    // One lapse in one run, which the others would bet against without limit, stays cheap.
    runs[0]![0] = -0.5;
    expect((await estimate(lossPairs(runs))).value).toBeGreaterThan(0.6);
  });

  it('warns where it tells nothing and where runs are few', async () => {
    const random = randomStream('null');
    const runs = draw({ runs: 7, pairs: 25 }, () => random.normal());
    expect(codes(await estimate(lossPairs(runs)))).toEqual(['UNINFORMATIVE', 'FEW_RUNS']);
    const clear = draw({ runs: 8, pairs: 25 }, () => 1 + random.normal());
    expect(codes(await estimate(lossPairs(clear)))).toEqual([]);
  });

  it('reports membership accuracy, gap, the bound on the gap, and atoms', async () => {
    const input = lossPairs(
      [
        [1, 0, 2, -1],
        [1, 1, 2, -1],
      ],
      4,
    );
    const { value, diagnostics, sampleSize, unit, kind } = await estimate(input);
    expect({ sampleSize, unit, kind }).toEqual({
      sampleSize: 2,
      unit: 'nats/item',
      kind: 'lower-bound',
    });
    expect(diagnostics).toEqual({
      membershipAccuracy: 5.5 / 8,
      gap: (2 / 4 + 3 / 4) / 2,
      generalizationBound: 4 * Math.sqrt(2 * value),
      shareOfZeros: 1 / 8,
      // |T| = 1 five times of eight, at least √8: an atom. |T| = 2 twice: none.
      shareOfAtoms: 6 / 8,
      atoms: 1,
    });
    const opposed = await estimate(lossPairs([[1], [-1]]));
    expect(opposed.value).toBeLessThan(0);
    expect(opposed.diagnostics).not.toHaveProperty('generalizationBound');
  });

  it.each([
    ['one run', lossPairs([[1, 2]]), 'runs'],
    ['an empty run', lossPairs([[1], []]), 'run 1'],
    ['a loss above the bound', lossPairs([[1], [3]], 2), 'held-back losses of run 1'],
    ['a loss that is NaN', lossPairs([[Number.NaN], [3]]), 'trained losses of run 0'],
    ['a bound of 0', lossPairs([[0], [0]], 0), 'lossBound'],
  ])('refuses %s', async (_, input, where) => {
    const error: unknown = await estimate(input).catch((cause: unknown) => cause);
    expect(GgmiError.is(error, 'DATA_INVALID') && error.message).toContain(where);
  });

  it('refuses other kinds of input', async () => {
    const x = { rows: 1, columns: 1, values: Float64Array.of(1) };
    const error: unknown = await estimate({ type: 'paired', x, y: x }).catch(
      (cause: unknown) => cause,
    );
    expect(GgmiError.is(error, 'INPUT_UNSUPPORTED')).toBe(true);
  });

  it('declares the version of its package', () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: plugin.name, version: VERSION });
  });
});

describe('the delete-one-run jackknife of ld-CMI', () => {
  it('covers the truth in 76–99 % of 90 % intervals where pairs share a run effect', async () => {
    // T = m + a + e, a ~ N(0, 0.3²) by run, e ~ N(0, 1): marginally N(m, 1.09), and the logistic
    // form is exact for it. 40 simulations of 16 × 32: three binomial standard errors of 0.047 below
    // 0.9; 300 of 16 × 64 gave 0.887.
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
    expect(covered / 40).toBeGreaterThan(0.76);
    expect(covered).toBeLessThan(40);
  }, 60_000);
});

/** The largest over w of ln 2 − mean ln(1 + e^{−wt}), on a grid of w. */
function bestLogisticBound(points: readonly number[]): number {
  let best = 0;
  for (let w = 0; w < 5; w += 0.01) {
    const loss = points.reduce((sum, t) => sum + Math.log1p(Math.exp(-w * t)), 0) / points.length;
    best = Math.max(best, Math.LN2 - loss);
  }
  return best;
}
