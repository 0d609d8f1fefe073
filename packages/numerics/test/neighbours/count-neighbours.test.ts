import {
  buildRangeIndex,
  countNeighbours,
  findNearestNeighbours,
  kthDistances,
  neighbourExtents,
  type RangeComparison,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBlocks } from '../../src/neighbours/block-space.js';
import { countByBruteForce } from '../../src/neighbours/brute-force-count.js';
import { buildTreeBytes } from '../../src/neighbours/tree/build-tree.js';
import { nextBelow } from '../../src/neighbours/next-below.js';
import { oracleCounts, oracleDistance } from './neighbour-oracle.js';
import { awkwardSets, normalSet, pointSets } from './point-sets.js';

const inPrivate = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes);
const comparisons: readonly RangeComparison[] = ['strictly-within', 'within'];

describe('range counts at the k-th joint distance', () => {
  it('equal the quadratic oracle, sorted, by tree and by brute force', () => {
    fc.assert(
      fc.property(pointSets(4), ({ blocks, k, norm }) => {
        // The k-th joint distance is attained in some block: equality really occurs there.
        const radii = kthDistances(findNearestNeighbours(blocks, { k, norm }));
        for (const block of blocks) {
          const space = joinBlocks([block], norm);
          const indexes = [
            buildRangeIndex(block, norm),
            { kind: 'tree', space, tree: buildTreeBytes(space, inPrivate) } as const,
          ];
          for (const comparison of comparisons) {
            const wanted = oracleCounts(block, radii, { norm, comparison });
            const limits = comparison === 'within' ? radii : radii.map(nextBelow);
            expect([...countByBruteForce(space, limits)]).toEqual(wanted);
            for (const index of indexes) {
              expect([...countNeighbours(index, radii, comparison)]).toEqual(wanted);
            }
          }
        }
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it.each(awkwardSets)('equal brute force where single precision cannot tell: $name', (set) => {
    for (const norm of set.norms) {
      const radii = kthDistances(findNearestNeighbours(set.blocks, { k: 3, norm }));
      for (const block of set.blocks) {
        const space = joinBlocks([block], norm);
        const index = { kind: 'tree', space, tree: buildTreeBytes(space, inPrivate) } as const;
        for (const comparison of comparisons) {
          const limits = comparison === 'within' ? radii : radii.map(nextBelow);
          const wanted = countByBruteForce(space, limits);
          expect(countNeighbours(index, radii, comparison)).toEqual(wanted);
        }
      }
    }
  });

  it.each(['chebyshev', 'euclidean'] as const)('equal brute force on a deep tree, %s', (norm) => {
    const block = normalSet(3000, 3, 'x');
    const space = joinBlocks([block], norm);
    const index = buildRangeIndex(block, norm);
    // From a few neighbours to nearly everybody.
    const radii = Float64Array.from({ length: 3000 }, (_, row) => 4 * (row / 3000) ** 3);
    const wanted = countByBruteForce(space, radii);
    expect(countNeighbours(index, radii, 'within')).toEqual(wanted);
  });

  it('are 0 strictly within radius 0, and the number of duplicates within it', () => {
    const block = { rows: 4, columns: 1, values: Float64Array.of(7, 7, 7, 8) };
    const index = buildRangeIndex(block, 'chebyshev');
    const radii = new Float64Array(4);
    expect([...countNeighbours(index, radii, 'strictly-within')]).toEqual([0, 0, 0, 0]);
    expect([...countNeighbours(index, radii, 'within')]).toEqual([2, 2, 2, 0]);
  });

  it('reach every other point with an infinite radius', () => {
    const block = { rows: 3, columns: 1, values: Float64Array.of(-1e300, 0, 1e300) };
    const radii = new Float64Array(3).fill(Infinity);
    const index = buildRangeIndex(block, 'chebyshev');
    expect([...countNeighbours(index, radii, 'strictly-within')]).toEqual([2, 2, 2]);
  });

  it('compare the same subtraction as the joint search where x ± r would round differently', () => {
    // 0.3 − 0.1 = 0.19999999999999998 is below 0.2, although 0.1 + 0.19999999999999998 rounds to 0.3:
    // with that radius 0.3 lies at, not within, the radius of 0.1.
    const block = { rows: 2, columns: 1, values: Float64Array.of(0.1, 0.3) };
    const radii = new Float64Array(2).fill(0.3 - 0.1);
    const index = buildRangeIndex(block, 'chebyshev');
    expect([...countNeighbours(index, radii, 'strictly-within')]).toEqual([0, 0]);
    expect([...countNeighbours(index, radii, 'within')]).toEqual([1, 1]);
  });

  it.each([-1, Number.NaN])('refuse the radius %s', (bad) => {
    const index = buildRangeIndex(
      { rows: 2, columns: 1, values: Float64Array.of(1, 2) },
      'chebyshev',
    );
    expect(() => countNeighbours(index, Float64Array.of(1, bad), 'within')).toThrow(/radius 1/);
    expect(() => countNeighbours(index, Float64Array.of(1), 'within')).toThrow(
      /1 radii for 2 rows/,
    );
  });
});

describe('neighbour extents', () => {
  it('are the largest block distance over the k joint neighbours', () => {
    fc.assert(
      fc.property(pointSets(3), ({ blocks, k, norm }) => {
        const neighbours = findNearestNeighbours(blocks, { k, norm });
        for (const block of blocks) {
          const wanted = Array.from({ length: block.rows }, (_, i) => {
            const slice = neighbours.indices.slice(i * k, (i + 1) * k);
            return Math.max(...[...slice].map((j) => oracleDistance([block], [i, j], norm)));
          });
          expect([...neighbourExtents(block, neighbours, norm)]).toEqual(wanted);
        }
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});
