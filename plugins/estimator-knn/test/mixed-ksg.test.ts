import type { Matrix } from '@ggmi/core';
import {
  estimateKsg1TotalCorrelation,
  estimateMixedKsg,
  mixedKsgEstimator,
} from '@ggmi/estimator-knn';
import { bivariateNormal } from '@ggmi/families';
import {
  digammaInteger,
  mapColumns,
  permutation,
  randomStream,
  selectRows,
  standardiseColumns,
  type BlockNorm,
  type DenseMatrix,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersOf } from './block-distances.js';
import { column } from './column.js';
import { goldenX, goldenY, roundedX, roundedY } from './golden-pairs.js';
import { jointSamples } from './joint-samples.js';

const chebyshev = (k: number) => ({ k, norm: 'chebyshev' }) as const;

/** Algorithm 1 of Gao et al. 2017 in the form of the authors' program, written out. */
function oracle(
  blocks: readonly DenseMatrix[],
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): number {
  const rows = blocks[0]!.rows;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const others = othersOf(i, blocks, norm);
    const radius = others[k - 1]!.joint;
    const inside = (distance: number) => (radius === 0 ? distance === 0 : distance < radius);
    const equal = others.filter(({ joint }) => joint === 0).length + 1;
    sum += digammaInteger(radius === 0 ? equal : k);
    for (const b of blocks.keys()) {
      sum -= digammaInteger(others.filter(({ sides }) => inside(sides[b]!)).length + 1);
    }
  }
  return Math.log(rows) + sum / rows;
}

describe('golden values, from an independent program', () => {
  it.each([
    [1, 0.08193603369361913, 0.23211460512219065, 0.12741222416980952],
    [3, 0.13996814047572603, 0.08211654762413312, 0.37741222416980946],
    [5, 0.08540298341056798, 0.2902835195411045, 0.8274122241698091],
  ])('with k = %i: pairs, x rounded, both rounded', (k, pairs, half, both) => {
    const found = [
      estimateMixedKsg(goldenX, goldenY, chebyshev(k)),
      estimateMixedKsg(roundedX, goldenY, chebyshev(k)),
      estimateMixedKsg(roundedX, roundedY, chebyshev(k)),
    ];
    for (const [index, wanted] of [pairs, half, both].entries()) {
      expect(Math.abs(found[index]! - wanted)).toBeLessThan(1e-12);
    }
  });
});

describe('mixed KSG', () => {
  it('equals the quadratic oracle on continuous, rounded and heavily tied data of any scale', () => {
    const samples = jointSamples({
      blocks: { min: 2, max: 2 },
      columns: { min: 1, max: 3 },
      grids: [0, 0.1, 1, 3],
    });
    fc.assert(
      fc.property(samples, ({ blocks, k, norm }) => {
        const difference =
          estimateMixedKsg(blocks[0]!, blocks[1]!, { k, norm }) - oracle(blocks, { k, norm });
        expect(Math.abs(difference)).toBeLessThan(1e-12);
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  it('equals the oracle where one side is discrete', () => {
    const samples = jointSamples({ blocks: { min: 2, max: 2 }, columns: { min: 1, max: 2 } });
    fc.assert(
      fc.property(samples, ({ blocks, k, norm }) => {
        const signs = mapColumns(blocks[0]!, (values) => values.map(Math.sign));
        const difference =
          estimateMixedKsg(signs, blocks[1]!, { k, norm }) -
          oracle([signs, blocks[1]!], { k, norm });
        expect(Math.abs(difference)).toBeLessThan(1e-12);
      }),
      { numRuns: 30, seed: 32 },
    );
  });

  it('is KSG1 + ln N − ψ(N) without ties', () => {
    const { x, y } = bivariateNormal(0.6).sample(500, randomStream('untied'));
    const ksg1 = estimateKsg1TotalCorrelation([x, y], chebyshev(3));
    const gap = Math.log(500) - digammaInteger(500);
    expect(Math.abs(estimateMixedKsg(x, y, chebyshev(3)) - ksg1 - gap)).toBeLessThan(1e-12);
  });

  it('does not change with the order of rows, the sides or a common unit', () => {
    const { x, y } = bivariateNormal(0.6).sample(300, randomStream('order'));
    const tied = mapColumns(x, (values) => values.map((v) => Math.round(2 * v)));
    const value = estimateMixedKsg(tied, y, chebyshev(3));
    const order = permutation(300, randomStream('row order'));
    const scaled = (block: DenseMatrix) => mapColumns(block, (values) => values.map((v) => 8 * v));
    const others = [
      estimateMixedKsg(y, tied, chebyshev(3)),
      estimateMixedKsg(selectRows(tied, order), selectRows(y, order), chebyshev(3)),
      estimateMixedKsg(scaled(tied), scaled(y), chebyshev(3)),
    ];
    for (const other of others) expect(Math.abs(other - value)).toBeLessThan(1e-12);
  });

  it('gives the entropy of y = x by ψ, for ten thousand rows of four values', () => {
    // Every row has the radius 0, and counts n − 1 others in all three spaces: ln N − ⟨ψ(n)⟩.
    const values = Array.from({ length: 10_000 }, (_, i) => i % 4);
    const wanted = Math.log(10_000) - digammaInteger(2500);
    const found = estimateMixedKsg(column(values), column(values), chebyshev(3));
    expect(Math.abs(found - wanted)).toBeLessThan(1e-9);
  });
});

describe('known information at N = 10,000, k = 3, within 5 % or 0.05 nats', () => {
  // At least five standard errors: the spread of each is about 0.01 or less.
  const rows = 10_000;
  const errorOf = (x: DenseMatrix, y: DenseMatrix, truth: number): number =>
    Math.abs(estimateMixedKsg(x, y, chebyshev(3)) - truth) / Math.max(0.05, 0.05 * truth);

  it('of a uniform integer and a uniform number from it on: ln 5 − 4/5 ln 2', () => {
    // Y ∈ [X, X + 2], X of five values: Gao et al. 2017, experiment II.
    const random = randomStream('integer and interval');
    const x = Array.from({ length: rows }, () => random.integer(5));
    const y = x.map((value) => value + 2 * random.uniform());
    expect(errorOf(column(x), column(y), Math.log(5) - (4 / 5) * Math.LN2)).toBeLessThan(1);
  });

  it('of two binary numbers that differ with probability 0.1: ln 2 − H(0.1)', () => {
    const random = randomStream('binary channel');
    const x = Array.from({ length: rows }, () => random.integer(2));
    const y = x.map((value) => (random.uniform() < 0.1 ? 1 - value : value));
    const truth = Math.LN2 + 0.1 * Math.log(0.1) + 0.9 * Math.log(0.9);
    expect(errorOf(column(x), column(y), truth)).toBeLessThan(1);
  });

  it('of a pair that is discrete or normal by a coin', () => {
    // Half of the rows: a fair bit on both sides, flipped with probability 0.2, at ±100. The other half: normal,
    // ρ = 0.8. The coin is seen on both sides: I = H(coin) + the mean of the two informations.
    const random = randomStream('coin');
    const truth =
      Math.LN2 +
      0.5 * (Math.LN2 + 0.2 * Math.log(0.2) + 0.8 * Math.log(0.8)) +
      0.5 * -0.5 * Math.log(1 - 0.64);
    const x: number[] = [];
    const y: number[] = [];
    for (let i = 0; i < rows; i++) {
      if (random.uniform() < 0.5) {
        const sign = random.uniform() < 0.5 ? -100 : 100;
        x.push(sign);
        y.push(random.uniform() < 0.2 ? -sign : sign);
      } else {
        const normal = random.normal();
        x.push(normal);
        y.push(0.8 * normal + 0.6 * random.normal());
      }
    }
    expect(errorOf(column(x), column(y), truth)).toBeLessThan(1);
  });

  it('of a normal pair', () => {
    const family = bivariateNormal(0.75);
    const sample = family.sample(rows, randomStream('normal pair'));
    const [x, y] = [standardiseColumns(sample.x), standardiseColumns(sample.y)];
    expect(errorOf(x, y, family.mutualInformation)).toBeLessThan(1);
  });
});

describe('mixed KSG as a component', () => {
  const random = randomStream('mixed component');
  const steps = column(Array.from({ length: 300 }, () => random.integer(6)));
  const smooth = mapColumns(steps, (values) => values.map((v) => v + 2 * random.normal()));
  const run = async (x: Matrix, y: Matrix, options: object = {}) => {
    const parsed = mixedKsgEstimator.options.parse(options);
    const made = await mixedKsgEstimator.create({ options: parsed, needs: {} });
    const context = { random: randomStream('seed'), signal: new AbortController().signal };
    return made.estimate({ type: 'paired', x, y }, context);
  };

  it('adds no noise: ties need no warning, and the raw value comes without preprocessing', async () => {
    const raw = estimateMixedKsg(steps, smooth, chebyshev(3));
    expect(await run(steps, smooth, { preprocessing: 'none' })).toMatchObject({
      value: raw,
      unit: 'nats',
      kind: 'estimate',
      sampleSize: 300,
      warnings: [],
    });
  });

  it('keeps equal steps equal when it scales, so that the order of rows does not matter', async () => {
    // Distances of 1, 2, … steps are the very radii here: rounding them apart changes the counts.
    const value = (await run(steps, smooth)).value;
    for (let trial = 0; trial < 10; trial++) {
      const order = permutation(300, random);
      const other = await run(selectRows(steps, order), selectRows(smooth, order));
      expect(Math.abs(other.value - value)).toBeLessThan(1e-12);
    }
  });

  it('says SATURATED of continuous y = x, and nothing of discrete y = x', async () => {
    const same = await run(smooth, smooth);
    expect(same.warnings.map(({ code }) => code)).toEqual(['SATURATED']);
    expect((await run(steps, steps)).warnings).toEqual([]);
  });
});
