import { findNearestNeighbours } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBlocks } from '../../src/neighbours/block-space.js';
import { nearestByBruteForce } from '../../src/neighbours/brute-force-nearest.js';
import { oracleNeighbours } from './neighbour-oracle.js';
import { awkwardSets, normalSet, pointSets } from './point-sets.js';

describe('k nearest neighbours', () => {
  it('equal the quadratic oracle in distance and index, by tree and by brute force', () => {
    fc.assert(
      fc.property(pointSets(4), ({ blocks, k, norm }) => {
        const wanted = oracleNeighbours(blocks, { k, norm });
        const space = joinBlocks(blocks, norm);
        for (const list of [
          findNearestNeighbours(blocks, { k, norm }),
          nearestByBruteForce(space, k),
        ]) {
          expect([...list.indices]).toEqual(wanted.indices);
          expect([...list.reducedDistances]).toEqual(wanted.reducedDistances);
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('equal the quadratic oracle in 20 to 60 joint dimensions', () => {
    fc.assert(
      fc.property(pointSets(20), ({ blocks, k, norm }) => {
        const wanted = oracleNeighbours(blocks, { k, norm });
        const list = findNearestNeighbours(blocks, { k, norm });
        expect([...list.indices]).toEqual(wanted.indices);
        expect([...list.reducedDistances]).toEqual(wanted.reducedDistances);
      }),
      { numRuns: 10, seed: 2 },
    );
  });

  it.each(awkwardSets)('equal brute force where single precision cannot tell: $name', (set) => {
    for (const norm of set.norms) {
      const wanted = nearestByBruteForce(joinBlocks(set.blocks, norm), 3);
      expect(findNearestNeighbours(set.blocks, { k: 3, norm })).toEqual(wanted);
    }
  });

  it.each([
    ['chebyshev', 4],
    ['euclidean', 9],
  ] as const)('equal brute force on a tree of several levels, %s', (norm, k) => {
    const blocks = [normalSet(3000, 2, 'x'), normalSet(3000, 3, 'y')];
    const wanted = nearestByBruteForce(joinBlocks(blocks, norm), k);
    expect(findNearestNeighbours(blocks, { k, norm })).toEqual(wanted);
  });

  it('give a tie to the lower row index', () => {
    // Row 100 stands at 0; rows 0..99 all stand at distance 1, so its three nearest are 0, 1 and 2.
    const values = Float64Array.from({ length: 101 }, (_, row) =>
      row === 100 ? 0 : row % 2 ? 1 : -1,
    );
    const list = findNearestNeighbours([{ rows: 101, columns: 1, values }], {
      k: 3,
      norm: 'chebyshev',
    });
    expect(Array.from(list.indices.subarray(300))).toEqual([0, 1, 2]);
  });

  it('find every other point at distance 0 when all points are equal', () => {
    const block = { rows: 200, columns: 2, values: new Float64Array(400).fill(3) };
    const list = findNearestNeighbours([block], { k: 2, norm: 'euclidean' });
    expect(list.reducedDistances.every((distance) => distance === 0)).toBe(true);
    expect(Array.from(list.indices.subarray(0, 6))).toEqual([1, 2, 0, 2, 0, 1]);
  });
});

describe('an unusable point set is refused', () => {
  const good = { rows: 5, columns: 1, values: Float64Array.of(1, 2, 3, 4, 5) };

  it.each([0, 1.5, 5, Number.NaN])('with k = %s for five rows', (k) => {
    expect(() => findNearestNeighbours([good], { k, norm: 'chebyshev' })).toThrow(/k is .*1\.\.4/);
  });

  it('with unequal rows', () => {
    const short = { rows: 4, columns: 1, values: new Float64Array(4) };
    expect(() => findNearestNeighbours([good, short], { k: 1, norm: 'chebyshev' })).toThrow(
      /4 rows/,
    );
  });

  it.each([Number.NaN, Infinity])('with the value %s, whose place is named', (bad) => {
    const block = { rows: 3, columns: 2, values: Float64Array.of(0, 1, 2, bad, 4, 5) };
    expect(() => findNearestNeighbours([block], { k: 1, norm: 'chebyshev' })).toThrow(
      /row 1, column 1/,
    );
  });

  it('with no block', () => {
    expect(() => findNearestNeighbours([], { k: 1, norm: 'chebyshev' })).toThrow(/none/);
  });
});
