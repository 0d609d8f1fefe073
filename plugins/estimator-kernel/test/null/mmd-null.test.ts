import type { Matrix } from '@ggmi/core';
import { mmdEstimator } from '@ggmi/estimator-kernel';
import { permutation, randomStream, selectRows } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { poolRows } from '../../src/estimation/estimate-mmd.js';
import { context } from '../estimate-with.js';
import { normalBlock } from '../normal-block.js';

const random = randomStream('mmd null');
const x = normalBlock(15, 2, random);
const y = normalBlock(22, 2, random);

describe('the null of squared MMD', () => {
  it.each([
    { statistic: 'unbiased' },
    { statistic: 'biased', preprocessing: 'none', bandwidthMultiple: 0.5 },
  ])('equals an estimate anew on the divided rows: %o', async (options) => {
    const estimator = await mmdEstimator.create({
      options: mmdEstimator.options.parse(options),
      needs: {},
    });
    const statistic = await estimator.prepareNull!(x, y, context());
    const pooled: Matrix = poolRows(x, y);
    const identity = Int32Array.from({ length: 37 }, (_, row) => row);
    const orders = [identity, ...[1, 2, 3].map((k) => permutation(37, random.fork(`${k}`)))];
    for (const order of orders) {
      const rows = Int32Array.from(order);
      const anew = await estimator.estimate(
        selectRows(pooled, rows.subarray(0, 15)),
        selectRows(pooled, rows.subarray(15)),
        context(),
      );
      // Sums of at most 37² terms of at most 1 in another order: 37² units in the last place of 1.
      expect(Math.abs((await statistic(rows)) - anew.value)).toBeLessThan(37 ** 2 * 2 ** -53);
    }
  });
});
