import { estimateKsg1, estimateKsg2 } from '@ggmi/estimator-knn';
import { denseMatrix, randomStream, type BlockNorm, type DenseMatrix } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oracleKsg1, oracleKsg2, type OracleOptions } from './ksg-oracle.js';

interface Case extends OracleOptions {
  readonly x: DenseMatrix;
  readonly y: DenseMatrix;
}

function cases(widths: { readonly min: number; readonly max: number }): fc.Arbitrary<Case> {
  return fc
    .record({
      rows: fc.integer({ min: 7, max: 140 }),
      columnsX: fc.integer(widths),
      columnsY: fc.integer(widths),
      k: fc.integer({ min: 1, max: 6 }),
      norm: fc.constantFrom<BlockNorm>('chebyshev', 'euclidean'),
      scale: fc.constantFrom(1, 1e6, 1e-6),
      grid: fc.constantFrom(0, 0.1, 1),
      seed: fc.nat(),
    })
    .map(({ rows, columnsX, columnsY, k, norm, scale, grid, seed }) => {
      const random = randomStream(`pairs ${seed}`);
      const round = (value: number): number =>
        grid === 0 ? value : Math.round(value / grid) * grid;
      const x = denseMatrix(rows, columnsX);
      const y = denseMatrix(rows, columnsY);
      for (let i = 0; i < x.values.length; i++) x.values[i] = scale * round(random.normal());
      for (let row = 0; row < rows; row++) {
        for (let c = 0; c < columnsY; c++) {
          const shared = x.values[row * columnsX]! / scale;
          y.values[row * columnsY + c] = scale * round(0.6 * shared + 0.8 * random.normal());
        }
      }
      return { x, y, k, norm };
    });
}

describe.each([
  ['KSG1', estimateKsg1, oracleKsg1],
  ['KSG2', estimateKsg2, oracleKsg2],
])('%s equals the quadratic oracle', (_name, estimate, oracle) => {
  it.each([
    ['one to four dimensions a side', { min: 1, max: 4 }, 40],
    ['eight to fifteen dimensions a side', { min: 8, max: 15 }, 12],
  ])('on random, tied and scaled data of %s', (_range, widths, numRuns) => {
    fc.assert(
      fc.property(cases(widths), ({ x, y, k, norm }) => {
        const difference = estimate(x, y, { k, norm }) - oracle(x, y, { k, norm });
        expect(Math.abs(difference)).toBeLessThan(1e-12);
      }),
      { numRuns, seed: 11 },
    );
  });
});
