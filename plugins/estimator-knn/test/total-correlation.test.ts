import type { EstimationContext, JointInput, Matrix } from '@ggmi/core';
import {
  estimateKsg1,
  estimateKsg1TotalCorrelation,
  estimateKsg2,
  estimateKsg2TotalCorrelation,
  ksg1Estimator,
  ksg2Estimator,
} from '@ggmi/estimator-knn';
import {
  denseMatrix,
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
import { codeOf } from './code-of.js';
import { column } from './column.js';
import { createEstimator } from './create-estimator.js';
import { jointSamples } from './joint-samples.js';

interface Options {
  readonly k: number;
  readonly norm: BlockNorm;
}

/** Kraskov 2004, eq. 23, written out. */
function oracleKsg1(blocks: readonly DenseMatrix[], { k, norm }: Options): number {
  const rows = blocks[0]!.rows;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const others = othersOf(i, blocks, norm);
    const radius = others[k - 1]!.joint;
    for (const b of blocks.keys()) {
      sum += digammaInteger(others.filter(({ sides }) => sides[b]! < radius).length + 1);
    }
  }
  return digammaInteger(k) + (blocks.length - 1) * digammaInteger(rows) - sum / rows;
}

/** Kraskov 2004, eq. 24, written out. */
function oracleKsg2(blocks: readonly DenseMatrix[], { k, norm }: Options): number {
  const rows = blocks[0]!.rows;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const others = othersOf(i, blocks, norm);
    for (const b of blocks.keys()) {
      const side = Math.max(...others.slice(0, k).map(({ sides }) => sides[b]!));
      sum += digammaInteger(others.filter(({ sides }) => sides[b]! <= side).length);
    }
  }
  const further = blocks.length - 1;
  return digammaInteger(k) - further / k + further * digammaInteger(rows) - sum / rows;
}

/** Three variables z + e_i with pairwise correlation ½: −½ ln det R = −½ ln ½ = 0.3466 nats. */
function equicorrelated(rows: number, key: string): readonly DenseMatrix[] {
  const random = randomStream(key);
  const z = Float64Array.from({ length: rows }, () => random.normal());
  return [0, 1, 2].map(() =>
    denseMatrix(
      rows,
      1,
      z.map((value) => value + random.normal()),
    ),
  );
}

const members = [
  ['KSG1', estimateKsg1TotalCorrelation, oracleKsg1, estimateKsg1],
  ['KSG2', estimateKsg2TotalCorrelation, oracleKsg2, estimateKsg2],
] as const;

describe.each(members)('%s of many blocks', (_name, estimate, oracle, estimatePair) => {
  it('equals the quadratic oracle on random, tied and scaled data', () => {
    const samples = jointSamples({ blocks: { min: 2, max: 5 }, columns: { min: 1, max: 3 } });
    fc.assert(
      fc.property(samples, ({ blocks, k, norm }) => {
        const difference = estimate(blocks, { k, norm }) - oracle(blocks, { k, norm });
        expect(Math.abs(difference)).toBeLessThan(1e-12 * blocks.length);
      }),
      { numRuns: 40, seed: 23 },
    );
  });

  it('is the mutual information for two blocks', () => {
    const [x, y] = equicorrelated(200, 'two blocks');
    const options = { k: 3, norm: 'chebyshev' } as const;
    const pair = estimatePair(x!, y!, options);
    expect(Math.abs(estimate([x!, y!], options) - pair)).toBeLessThan(1e-12);
  });

  it('of three normal variables comes within 0.05 of −½ ln det R at N = 10,000', () => {
    // Five standard errors: the spread at this N is about 0.01.
    const blocks = equicorrelated(10_000, 'equicorrelated').map(standardiseColumns);
    for (const norm of ['chebyshev', 'euclidean'] as const) {
      const value = estimate(blocks, { k: 3, norm });
      expect(Math.abs(value - 0.5 * Math.LN2)).toBeLessThan(0.05);
    }
  });

  it('does not change with the order of rows or blocks, or a common unit', () => {
    const blocks = equicorrelated(300, 'invariance');
    const options = { k: 4, norm: 'chebyshev' } as const;
    const value = estimate(blocks, options);
    const order = permutation(300, randomStream('row order'));
    const others = [
      estimate(blocks.toReversed(), options),
      estimate(
        blocks.map((block) => selectRows(block, order)),
        options,
      ),
      estimate(
        blocks.map((block) => mapColumns(block, (values) => values.map((v) => 1e-6 * v))),
        options,
      ),
    ];
    for (const other of others) expect(Math.abs(other - value)).toBeLessThan(1e-12);
  });
});

describe('equal blocks give the ceilings', () => {
  it('(m−1)(ψ(N) − ψ(k)) of KSG1 and (m−1)(ψ(N) − ψ(k) − 1/k) of KSG2', () => {
    const x = equicorrelated(50, 'equal')[0]!;
    const options = { k: 3, norm: 'chebyshev' } as const;
    const ceiling = 3 * (digammaInteger(50) - digammaInteger(3));
    const ksg1 = estimateKsg1TotalCorrelation([x, x, x, x], options);
    const ksg2 = estimateKsg2TotalCorrelation([x, x, x, x], options);
    expect(Math.abs(ksg1 - ceiling)).toBeLessThan(1e-12);
    expect(Math.abs(ksg2 - (ceiling - 1))).toBeLessThan(1e-12);
  });
});

describe.each([
  ['KSG1', ksg1Estimator, estimateKsg1TotalCorrelation],
  ['KSG2', ksg2Estimator, estimateKsg2TotalCorrelation],
])('%s as a component takes joint input', (_name, component, estimate) => {
  const context = (): EstimationContext => ({
    random: randomStream('seed'),
    signal: new AbortController().signal,
  });
  const run = async (blocks: readonly Matrix[], options: object = {}) => {
    const input: JointInput = { type: 'joint', blocks };
    return (await createEstimator(component.id, options)).estimate(input, context());
  };
  const blocks = equicorrelated(400, 'component');

  it('and gives the raw value without preprocessing', async () => {
    const result = await run(blocks, { preprocessing: 'none' });
    expect(result).toMatchObject({ unit: 'nats', kind: 'estimate', sampleSize: 400, warnings: [] });
    expect(result.value).toBe(estimate(blocks, { k: 3, norm: 'chebyshev' }));
  });

  it('with ties broken and told, and saturation told', async () => {
    const tied = blocks.map((block) => mapColumns(block, (values) => values.map(Math.round)));
    expect((await run(tied)).warnings).toMatchObject([
      { code: 'TIES_FOUND', message: expect.stringContaining('column 0 of block 2') as string },
    ]);
    const equal = await run([blocks[0]!, blocks[0]!, blocks[0]!]);
    expect(equal.warnings.map(({ code }) => code)).toEqual(['SATURATED']);
    expect(Math.abs(equal.value - equal.diagnostics!.ceilingNats!)).toBeLessThan(1e-9);
  });

  it('and refuses one block, unequal rows, NaN, infinity, a constant and too few rows', async () => {
    const good = column([1, 2, 4, 8, 16]);
    const faults: readonly (readonly [readonly Matrix[], RegExp])[] = [
      [[good], /blocks: received 1, expected at least 2/],
      [[good, good, column([1, 2, 3])], /rows of block 2: received 3, expected 5/],
      [[good, column([1, 2, Number.NaN, 4, 5])], /row 2, column 0 of block 1: received NaN/],
      [[column([1, 2, Infinity, 4, 5]), good], /row 2, column 0 of block 0: received Infinity/],
      [[good, column([7, 7, 7, 7, 7])], /column 0 of block 1.*constant 7/],
      [[column([1, 2]), column([2, 1])], /rows of block 0: received 2, expected more than k = 3/],
    ];
    for (const [faulty, message] of faults) {
      const code = await codeOf(run(faulty));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
    }
  });
});
