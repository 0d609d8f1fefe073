import type { EstimationContext, Matrix } from '@ggmi/core';
import { estimateRoss, rossEstimator } from '@ggmi/estimator-knn';
import {
  denseMatrix,
  digammaInteger,
  fromRows,
  mapColumns,
  permutation,
  randomStream,
  selectRows,
  type BlockNorm,
  type DenseMatrix,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersOf } from './block-distances.js';
import { codeOf } from './code-of.js';
import { column } from './column.js';
import { goldenX, goldenY, roundedX, roundedY } from './golden-pairs.js';
import { jointSamples } from './joint-samples.js';

const chebyshev = (k: number) => ({ k, norm: 'chebyshev' }) as const;
const labels = (values: ArrayLike<number>): Int32Array => Int32Array.from(values, (v) => v + 1);

/** Ross 2014, eq. 2, written out; rows alone in their class are left out first. */
function oracle(
  block: DenseMatrix,
  classes: Int32Array,
  { k, norm }: { readonly k: number; readonly norm: BlockNorm },
): number {
  const all = Array.from(classes.keys());
  const kept = all.filter((i) => all.some((j) => j !== i && classes[j] === classes[i]));
  const n = kept.length;
  let sum = 0;
  for (const i of kept) {
    const others = othersOf(i, [block], norm).filter(({ j }) => kept.includes(j));
    const mates = others.filter(({ j }) => classes[j] === classes[i]);
    const neighbour = Math.min(k, mates.length);
    const radius = mates[neighbour - 1]!.joint;
    const around = others.filter(({ joint }) => joint < radius).length + 1;
    sum +=
      digammaInteger(n) +
      digammaInteger(neighbour) -
      digammaInteger(mates.length + 1) -
      digammaInteger(around);
  }
  return sum / n;
}

describe('golden values, from an independent program', () => {
  // scikit-learn 1.9.1 gives the same for k = 1 (its distances are rounded otherwise for larger k).
  it.each([
    [1, 0.03559499624902118, 0.20690632381034835],
    [3, 0.17892271020173522, 0.021985827639853017],
    [5, 0.00975995710515809, 0.038777287813665406],
  ])('with k = %i: rounded y, rounded x', (k, classesY, classesX) => {
    const byY = estimateRoss(goldenX, labels(roundedY.values), chebyshev(k)).nats;
    const byX = estimateRoss(goldenY, labels(roundedX.values), chebyshev(k)).nats;
    expect(Math.abs(byY - classesY)).toBeLessThan(1e-12);
    expect(Math.abs(byX - classesX)).toBeLessThan(1e-12);
  });
});

describe('Ross', () => {
  it('equals the quadratic oracle, small and single classes and ties included', () => {
    const samples = fc.tuple(
      jointSamples({ blocks: { min: 1, max: 1 }, columns: { min: 1, max: 3 } }),
      fc.integer({ min: 2, max: 12 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(samples, ([{ blocks, k, norm }, count, seed]) => {
        const random = randomStream(`classes ${seed}`);
        const block = blocks[0]!;
        const classes = Int32Array.from({ length: block.rows }, () => random.integer(count));
        classes[0] = classes[1]!;
        const { nats } = estimateRoss(block, classes, { k, norm });
        expect(Math.abs(nats - oracle(block, classes, { k, norm }))).toBeLessThan(1e-12);
      }),
      { numRuns: 60, seed: 41 },
    );
  });

  it('counts the rows it leaves out and the classes it finds small', () => {
    // Of four rows each has three neighbours, of three only two.
    const block = column([0, 1, 2, 3, 10, 11, 12, 20]);
    const found = estimateRoss(block, Int32Array.of(0, 0, 0, 0, 1, 1, 1, 2), chebyshev(3));
    expect(found).toMatchObject({ rows: 7, singletons: 1, smallClasses: 1 });
  });

  it('attains its ceiling ψ(N) − ⟨ψ(N_c)⟩ where the classes do not overlap', () => {
    const block = column(Array.from({ length: 40 }, (_, i) => i + 1000 * (i % 2) + 0.01 * i * i));
    const found = estimateRoss(
      block,
      Int32Array.from({ length: 40 }, (_, i) => i % 2),
      chebyshev(3),
    );
    expect(Math.abs(found.nats - (digammaInteger(40) - digammaInteger(20)))).toBeLessThan(1e-12);
    expect(Math.abs(found.nats - found.ceilingNats)).toBeLessThan(1e-12);
  });

  it('does not change with the order of rows, the names of classes or the unit', () => {
    const random = randomStream('ross invariance');
    const classes = Int32Array.from({ length: 300 }, () => random.integer(3));
    const block = denseMatrix(
      300,
      2,
      Float64Array.from({ length: 600 }, () => random.normal()),
    );
    const value = estimateRoss(block, classes, chebyshev(3)).nats;
    const order = permutation(300, random);
    const others = [
      estimateRoss(
        selectRows(block, order),
        Int32Array.from(order, (i) => classes[i]!),
        chebyshev(3),
      ),
      estimateRoss(
        block,
        classes.map((label) => 2 - label),
        chebyshev(3),
      ),
      estimateRoss(
        mapColumns(block, (v) => v.map((u) => 1e6 * u)),
        classes,
        chebyshev(3),
      ),
    ];
    for (const { nats } of others) expect(Math.abs(nats - value)).toBeLessThan(1e-12);
  });

  it('refuses labels of another length and classes of one row each', () => {
    expect(() => estimateRoss(goldenX, new Int32Array(3), chebyshev(3))).toThrow(/3 labels/);
    const alone = Int32Array.from({ length: 20 }, (_, i) => i);
    expect(() => estimateRoss(goldenX, alone, chebyshev(3))).toThrow(/no class has two rows/);
  });
});

describe('known information at N = 10,000, k = 3, within 5 % or 0.05 nats', () => {
  // At least five standard errors: the spread of both is below 0.01.
  const rows = 10_000;

  it('of a fair bit and a normal number moved by it: H(X) − H(X | bit) by quadrature', () => {
    // I = −∫ p ln p − ½ ln 2πe, p the even mixture of N(±1, 1); trapezoids of 0.01 are exact to 1e-9.
    let truth = -0.5 * Math.log(2 * Math.PI * Math.E);
    for (let x = -12; x <= 12; x += 0.01) {
      const p =
        (Math.exp(-((x - 1) ** 2) / 2) + Math.exp(-((x + 1) ** 2) / 2)) /
        (2 * Math.sqrt(2 * Math.PI));
      truth -= 0.01 * p * Math.log(p);
    }
    expect(truth).toBeCloseTo(0.3368, 3);
    const random = randomStream('moved normal');
    const bits = Int32Array.from({ length: rows }, () => random.integer(2));
    const x = column(Array.from(bits, (bit) => 2 * bit - 1 + random.normal()));
    expect(Math.abs(estimateRoss(x, bits, chebyshev(3)).nats - truth)).toBeLessThan(0.05);
  });

  it('of a uniform integer and a uniform number from it on: ln 5 − 4/5 ln 2', () => {
    const random = randomStream('integer and interval');
    const x = Int32Array.from({ length: rows }, () => random.integer(5));
    const y = column(Array.from(x, (value) => value + 2 * random.uniform()));
    const truth = Math.log(5) - (4 / 5) * Math.LN2;
    expect(Math.abs(estimateRoss(y, x, chebyshev(3)).nats - truth)).toBeLessThan(0.05 * truth);
  });
});

describe('Ross as a component', () => {
  const random = randomStream('component');
  const classes = Array.from({ length: 200 }, () => random.integer(3));
  const shifted = column(classes.map((label) => label + random.normal()));
  const context = (): EstimationContext => ({
    random: randomStream('seed'),
    signal: new AbortController().signal,
  });
  const run = async (x: Matrix, y: Matrix, options: object = {}) => {
    const parsed = rossEstimator.options.parse(options);
    const made = await rossEstimator.create({ options: parsed, needs: {} });
    return made.estimate({ type: 'paired', x, y }, context());
  };

  it('finds the discrete side by itself, left or right', async () => {
    const right = await run(shifted, column(classes), { preprocessing: 'none' });
    const left = await run(column(classes), shifted, { preprocessing: 'none' });
    const raw = estimateRoss(shifted, Int32Array.from(classes), chebyshev(3)).nats;
    expect(right).toMatchObject({ value: raw, unit: 'nats', kind: 'estimate', warnings: [] });
    expect(left.value).toBe(raw);
  });

  it('takes equal rows of several integer columns as one class', async () => {
    const coded = fromRows(classes.map((label) => [label % 2, Math.floor(label / 2)]));
    const wanted = (await run(shifted, column(classes))).value;
    expect(Math.abs((await run(shifted, coded)).value - wanted)).toBeLessThan(1e-12);
  });

  it('with integers on both sides asks which is discrete', async () => {
    const counts = column(classes.map((label, i) => label + (i % 7)));
    expect(await codeOf(run(counts, column(classes)))).toMatch(
      /^DATA_INVALID: x and y: received repeated integers on both sides/,
    );
    const named = await run(counts, column(classes), { discrete: 'y' });
    expect(named.warnings.map(({ code }) => code)).toEqual(['TIES_FOUND']);
  });

  it('refuses classes that are no integers, one class and rows all alone', async () => {
    const half = column(classes.map((label) => label / 2));
    const line = column(classes.map((_, i) => i));
    const one = column(classes.map(() => 4));
    const faults: readonly (readonly [Matrix, Matrix, object, RegExp])[] = [
      [
        shifted,
        half,
        { discrete: 'y' },
        /row \d+, column 0 of y: received 0.5, expected an integer/,
      ],
      [shifted, half, {}, /x and y: received x with .* and y with 0.5 in row/],
      [shifted, line, {}, /y with no repeated row/],
      [shifted, line, { discrete: 'y' }, /classes of y: received 200 in 200 rows/],
      [shifted, one, { discrete: 'y' }, /classes of y: received 1 in 200 rows/],
      [
        shifted,
        column([...classes.slice(1), Number.NaN]),
        { discrete: 'y' },
        /row 199.*received NaN/,
      ],
    ];
    for (const [x, y, options, message] of faults) {
      const code = await codeOf(run(x, y, options));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
    }
  });

  it('tells of small classes, and of values that so few rows cannot confirm', async () => {
    const few = [...classes.slice(3), 7, 8, 8];
    expect((await run(shifted, column(few))).warnings).toMatchObject([
      {
        code: '@ggmi/estimator-knn/SMALL_CLASSES',
        message: expect.stringContaining('1 of 200 rows are alone') as string,
      },
    ]);
    const pairs = column(classes.map((_, i) => Math.floor(i / 2)));
    const apart = column(classes.map((_, i) => 1000 * Math.floor(i / 2) + random.normal()));
    const codes = (await run(apart, pairs)).warnings.map(({ code }) => code);
    expect(codes).toEqual(['@ggmi/estimator-knn/SMALL_CLASSES', 'NEAR_LOG_N']);
  });
});
