import { describe, expect, it } from 'vitest';
import { denseMatrix, fromRows, kMeans, mixtureOfClusters, randomStream } from '../../src/index.js';
import { spreadOutRows } from '../../src/mixture/spread-out-rows.js';

const separated = fromRows(
  Array.from({ length: 60 }, (_, i) => [100 * (i % 3) + Math.sin(i), Math.cos(2 * i)]),
);

describe('kMeans', () => {
  it('finds clusters that are far apart, from rows drawn far apart', () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = randomStream(`seed ${seed}`);
      const labels = kMeans(separated, { components: 3, start: 'k-means++', random });
      expect([...labels]).toEqual(Array.from({ length: 60 }, (_, i) => labels[i % 3]));
      expect(new Set(labels).size).toBe(3);
    }
  });

  it('ends where every row is nearest to the mean of its cluster', () => {
    const random = randomStream('fixed point');
    const values = Float64Array.from({ length: 600 }, () => random.normal());
    const points = denseMatrix(200, 3, values);
    for (const start of ['k-means', 'k-means++'] as const) {
      const labels = kMeans(points, { components: 5, start, random: random.fork(start) });
      const { means } = mixtureOfClusters(points, labels, { components: 5, regularisation: 1 });
      const distance = (row: number, k: number): number =>
        [0, 1, 2].reduce((sum, j) => sum + (values[3 * row + j]! - means[3 * k + j]!) ** 2, 0);
      const misplaced = Array.from(labels).filter((label, row) =>
        [0, 1, 2, 3, 4].some((k) => distance(row, k) < distance(row, label) - 1e-2),
      );
      expect(misplaced).toEqual([]);
    }
  });

  it('gives a cluster that runs empty the row farthest from its centre', () => {
    // Two starts in three or more choose the row 0 twice: its second centre gets nothing.
    const points = fromRows([[0], [0], [0], [0], [0], [10], [25]]);
    for (let seed = 0; seed < 20; seed++) {
      const random = randomStream(`seed ${seed}`);
      const labels = kMeans(points, { components: 3, start: 'k-means', random });
      expect([...labels.subarray(0, 5)]).toEqual(new Array<number>(5).fill(labels[0]!));
      expect(new Set(labels).size).toBe(3);
    }
  });

  it('labels rows that are all equal', () => {
    const equal = denseMatrix(5, 2, new Float64Array(10).fill(3));
    for (const start of ['k-means', 'k-means++'] as const) {
      const labels = kMeans(equal, { components: 3, start, random: randomStream('equal') });
      expect(labels.every((label) => label >= 0 && label < 3)).toBe(true);
    }
  });

  it('gives each row its own cluster where there are as many', () => {
    const labels = kMeans(fromRows([[0], [1], [5]]), {
      components: 3,
      start: 'k-means',
      random: randomStream('own'),
    });
    expect(new Set(labels).size).toBe(3);
  });

  it('refuses more clusters than rows', () => {
    const options = { components: 61, start: 'k-means', random: randomStream('many') } as const;
    expect(() => kMeans(separated, options)).toThrowError(/1 … 60, the rows; it is 61/);
  });
});

describe('spreadOutRows', () => {
  it('takes the better of two draws in proportion to squared distance', () => {
    // 49 rows at −1, 49 at 1, one at 20. From −1 on, one draw takes the far row with probability
    // 441/(441 + 49·4), from 1 on with 361/(361 + 49·4); with the far row less is left than without.
    const points = fromRows(
      Array.from({ length: 99 }, (_, i) => [i === 98 ? 20 : 2 * (i % 2) - 1]),
    );
    const misses = (196 / 637) ** 2 / 2 + (196 / 557) ** 2 / 2;
    let trials = 0;
    let found = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const [first, second] = spreadOutRows(points, 2, randomStream(`seed ${seed}`));
      trials += Number(first !== 98);
      found += Number(first !== 98 && second === 98);
    }
    const error = Math.sqrt((misses * (1 - misses)) / trials);
    expect(Math.abs(found / trials - (1 - misses))).toBeLessThan(4 * error);
  });

  it('draws among equal rows too', () => {
    const chosen = spreadOutRows(denseMatrix(4, 1), 3, randomStream('equal'));
    expect(chosen.every((row) => row < 4)).toBe(true);
    expect(
      new Set(
        Array.from(
          { length: 20 },
          (_, i) => spreadOutRows(denseMatrix(4, 1), 2, randomStream(`${i}`))[1],
        ),
      ).size,
    ).toBeGreaterThan(1);
  });
});

describe('mixtureOfClusters', () => {
  it('has share, mean and covariance of every cluster', () => {
    const points = fromRows([
      [0, 0],
      [2, 4],
      [10, 10],
      [10, 12],
      [13, 11],
    ]);
    const law = mixtureOfClusters(points, Int32Array.of(1, 1, 0, 0, 0), {
      components: 2,
      regularisation: 0.5,
    });
    // Cluster 0: mean (11, 11), squares (1 + 1 + 4)/3 and (1 + 1 + 0)/3, product (1 − 1 + 0)/3.
    const expected = {
      weights: [0.6, 0.4],
      means: [11, 11, 1, 2],
      covariances: [2.5, 0, 0, 2 / 3 + 0.5, 1.5, 2, 2, 4.5],
    };
    for (const [key, values] of Object.entries(expected)) {
      const actual = law[key === 'weights' ? 'weights' : key === 'means' ? 'means' : 'covariances'];
      values.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 12));
    }
  });
});
