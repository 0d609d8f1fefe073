import { randomStream } from '@ggmi/numerics';
import type { DivergenceEstimator, Matrix } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { equalLawsPValue } from '../../src/intervals/two-sample-test.js';

const mean = ({ values }: Matrix): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** |difference of means|: orders divisions of the pooled sample as Student's t does. */
const meanDifference: DivergenceEstimator = {
  estimate: (x, y) => ({
    value: Math.abs(mean(x) - mean(y)),
    unit: 'dimensionless',
    kind: 'proxy',
    sampleSize: x.rows,
    options: {},
    warnings: [],
  }),
};

function normals(key: string, shift: number): Matrix {
  const random = randomStream(key);
  return {
    rows: 12,
    columns: 1,
    values: Float64Array.from({ length: 12 }, () => shift + random.normal()),
  };
}

function pValue(key: string, shift: number): Promise<number> {
  const x = normals(`${key}/x`, 0);
  const y = normals(`${key}/y`, shift);
  const value = Math.abs(mean(x) - mean(y));
  const { signal } = new AbortController();
  const plan = { permutations: 19, resamplingKey: key, estimationKey: key, signal };
  return equalLawsPValue(meanDifference, { x, y, value }, plan);
}

describe('the permutation test of two samples', () => {
  it('rejects equal laws at level α in a share α of samples', async () => {
    let rejected = 0;
    for (let sample = 0; sample < 500; sample++) {
      if ((await pValue(`equal ${sample}`, 0)) <= 0.1) rejected += 1;
    }
    // With B = 19 P(p ≤ 0.1) = 2/20; 500 samples: standard error 0.0134; 3 of them.
    expect(Math.abs(rejected / 500 - 0.1)).toBeLessThan(0.0403);
  });

  it('gives the least p-value for laws that are far apart', async () => {
    expect(await pValue('apart', 100)).toBe(1 / 20);
  });

  it('takes the null that an estimator brings, held against its own identity', async () => {
    const x = normals('null/x', 0);
    const y = normals('null/y', 0);
    const { signal } = new AbortController();
    const plan = { permutations: 19, resamplingKey: 'k', estimationKey: 'k', signal };
    const orders: number[][] = [];
    const withNull: DivergenceEstimator = {
      ...meanDifference,
      prepareNull: () => (order) => {
        orders.push([...order]);
        // Greater for the identity than for whatever else.
        return orders.length === 1 ? 1 : 0;
      },
    };
    // The value that the estimate had is not the statistic of the null.
    expect(await equalLawsPValue(withNull, { x, y, value: -5 }, plan)).toBe(1 / 20);
    const identity = Array.from({ length: 24 }, (_, row) => row);
    expect(orders[0]).toEqual(identity);
    expect(orders).toHaveLength(20);
    expect(orders[1]!.toSorted((a, b) => a - b)).toEqual(identity);
  });
});
