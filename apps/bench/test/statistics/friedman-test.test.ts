import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/statistics/chi-square-tail.js';
import { friedmanTest } from '../../src/statistics/friedman-test.js';

describe('the tail of the χ² law', () => {
  it.each([
    [9.28, 3, 0.025790724198756772],
    [7.3, 6, 0.2939921553986965],
    [0.5, 1, 0.47950012218695337],
    [3.3, 2, 0.19204990862075405],
  ])('at %d with %d degrees of freedom is %d, as SciPy has it', (x, degrees, expected) => {
    expect(Math.abs(chiSquareTail(x, degrees) / expected - 1)).toBeLessThan(1e-12);
  });
});

describe("Friedman's test", () => {
  it('gives mean ranks, and the largest statistic N(k − 1) where all blocks agree', () => {
    const scores = Array.from({ length: 7 }, (_, block) => [block, block + 2, block + 1]);
    const { meanRanks, statistic, degreesOfFreedom, pValue } = friedmanTest(scores);
    expect(meanRanks).toEqual([1, 3, 2]);
    expect([statistic, degreesOfFreedom]).toEqual([14, 2]);
    // With two degrees of freedom the tail is e^(−x/2).
    expect(pValue).toBeCloseTo(Math.exp(-7), 12);
  });

  it('corrects for ties as SciPy 1.x does', () => {
    const scores = [
      [0.2, 0.1, 0.3],
      [0.5, 0.5, 0.9],
      [0.1, 0.2, 0.4],
      [0.3, 0.3, 0.3],
      [0.7, 0.2, 0.6],
    ];
    const { meanRanks, statistic } = friedmanTest(scores);
    expect(meanRanks).toEqual([1.9, 1.5, 2.6]);
    expect(statistic).toBeCloseTo(4.1333333333333355, 12);
  });

  it('finds nothing where every block is one tie, failures included', () => {
    const test = friedmanTest([
      [1, 1],
      [Infinity, Infinity],
    ]);
    expect(test).toMatchObject({ meanRanks: [1.5, 1.5], statistic: 0, pValue: 1 });
  });
});
