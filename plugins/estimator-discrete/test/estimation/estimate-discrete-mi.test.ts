import { DataInvalidError } from '@ggmi/core';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDiscreteMi, millerMadowEntropy, plugInEntropy } from '../../src/index.js';
import { columnOf } from '../integer-matrix.js';

/** Eight rows with counts [[3, 1], [1, 3]]. */
const x = columnOf([0, 0, 0, 0, 1, 1, 1, 1]);
const y = columnOf([5, 5, 5, 9, 5, 9, 9, 9]);

describe('mutual information of symbols', () => {
  it('is Σ p ln(p/(p_x p_y)) of the observed frequencies by plug-in', () => {
    // 2·(3/8) ln((3/8)/(1/4)) + 2·(1/8) ln((1/8)/(1/4)).
    const truth = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);
    expect(estimateDiscreteMi(x, y, plugInEntropy)).toEqual({
      nats: expect.closeTo(truth, 14),
      distinctX: 2,
      distinctY: 2,
      distinctPairs: 4,
      singletonPairs: 2,
    });
  });

  it('is (K_X + K_Y − K_XY − 1)/(2N) more by Miller–Madow', () => {
    const plugIn = estimateDiscreteMi(x, y, plugInEntropy).nats;
    const millerMadow = estimateDiscreteMi(x, y, millerMadowEntropy).nats;
    expect(millerMadow - plugIn).toBeCloseTo((2 + 2 - 4 - 1) / 16, 14);
  });

  it('is H(X) for y = x and 0 for a product, to rounding', () => {
    const skewed = columnOf([0, 0, 0, 0, 1, 1, 2, 3]);
    const self = estimateDiscreteMi(skewed, skewed, plugInEntropy).nats;
    expect(self).toBeCloseTo(plugInEntropy(Int32Array.of(4, 2, 1, 1)), 14);
    const product = estimateDiscreteMi(
      columnOf([0, 0, 1, 1]),
      columnOf([0, 1, 0, 1]),
      plugInEntropy,
    );
    expect(product.nats).toBeCloseTo(0, 14);
  });

  it('is symmetric, 0 or more by plug-in, and blind to the names of symbols', () => {
    const sample = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(sample, (pairs) => {
        const left = columnOf(pairs.map(([a]) => a));
        const right = columnOf(pairs.map(([, b]) => b));
        const renamed = columnOf(pairs.map(([a]) => 100 - 7 * a));
        for (const entropy of [plugInEntropy, millerMadowEntropy]) {
          const { nats } = estimateDiscreteMi(left, right, entropy);
          expect(estimateDiscreteMi(right, left, entropy).nats).toBeCloseTo(nats, 12);
          expect(estimateDiscreteMi(renamed, right, entropy).nats).toBe(nats);
        }
        // Three entropies of at most ln 60, each within a few roundings.
        expect(estimateDiscreteMi(left, right, plugInEntropy).nats).toBeGreaterThan(-1e-14);
      }),
    );
  });

  it('has at independence the mean bias (K−1)²/(2N) by plug-in and about 0 by Miller–Madow', () => {
    // 4 × 4 independent symbols: 2N·Î is χ² with 9 degrees, standard deviation √18.
    const rows = 1000;
    const repetitions = 200;
    const standardError = Math.sqrt(18 / repetitions) / (2 * rows);
    const mean = { plugIn: 0, millerMadow: 0 };
    for (let index = 0; index < repetitions; index++) {
      const random = randomStream(`independent/${index}`);
      const [left, right] = [symbols(random, rows), symbols(random, rows)];
      mean.plugIn += estimateDiscreteMi(left, right, plugInEntropy).nats / repetitions;
      mean.millerMadow += estimateDiscreteMi(left, right, millerMadowEntropy).nats / repetitions;
    }
    expect(Math.abs(mean.plugIn - 9 / (2 * rows))).toBeLessThan(4 * standardError);
    expect(Math.abs(mean.millerMadow)).toBeLessThan(4 * standardError);
  });

  it('refuses unequal numbers of rows', () => {
    let thrown: unknown;
    try {
      estimateDiscreteMi(x, columnOf([1]), plugInEntropy);
    } catch (error) {
      thrown = error;
    }
    expect(DataInvalidError.is(thrown)).toBe(true);
    expect(String(thrown)).toContain('8 and 1');
  });
});

function symbols(random: RandomStream, rows: number) {
  return columnOf(Array.from({ length: rows }, () => random.integer(4)));
}
