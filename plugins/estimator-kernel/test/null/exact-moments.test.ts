import { randomStream, selectRows, type DenseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { estimateDhsic } from '../../src/index.js';
import { distanceKernel, gaussianKernel } from '../../src/kernels/pair-kernel.js';
import { jointMoments } from '../../src/null/joint-gamma-p-value.js';
import {
  centredProductMoments,
  uCentredProductMoments,
} from '../../src/null/permutation-moments.js';
import { centredProduct, uCentredProduct } from '../../src/sums/centred-product.js';
import { jointSums } from '../../src/sums/joint-sums.js';
import { pairSums } from '../../src/sums/pair-sums.js';

const random = randomStream('exact moments');

function block(rows: number): DenseMatrix {
  return { rows, columns: 1, values: Float64Array.from({ length: rows }, () => random.normal()) };
}

function allOrders(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    allOrders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

describe('mean and variance over all pairings of the rows', () => {
  const x = block(6);
  const y = block(6);
  const orders = allOrders([0, 1, 2, 3, 4, 5]);
  const kernels = [
    ['Gaussian', (b: DenseMatrix) => gaussianKernel(b, 1)],
    ['distance', distanceKernel],
  ] as const;
  const statistics = [
    ['V', centredProduct, centredProductMoments],
    ['U', uCentredProduct, uCentredProductMoments],
  ] as const;

  for (const [kernelName, kernel] of kernels) {
    for (const [name, statistic, moments] of statistics) {
      it(`of the ${name}-statistic of ${kernelName} kernels are those of all 720 orders`, () => {
        const values = orders.map((order) =>
          statistic(pairSums(kernel(x), kernel(selectRows(y, order)))),
        );
        const wanted = momentsOf(values);
        const given = moments(pairSums(kernel(x), kernel(y)));
        expect(Math.abs(given.mean - wanted.mean)).toBeLessThan(1e-13);
        expect(Math.abs(given.variance - wanted.variance)).toBeLessThan(1e-12);
      });
    }
  }

  it('of dHSIC are those of all 120 × 120 orders of two of three blocks', () => {
    const blocks = [block(5), block(5), block(5)] as const;
    const fives = allOrders([0, 1, 2, 3, 4]);
    const values = fives.flatMap((second) =>
      fives.map((third) => {
        const permuted = [blocks[0], selectRows(blocks[1], second), selectRows(blocks[2], third)];
        return estimateDhsic(permuted, { bandwidth: 1, names: [] }).value;
      }),
    );
    const wanted = momentsOf(values);
    const given = jointMoments(jointSums(blocks.map((each) => gaussianKernel(each, 1))));
    expect(Math.abs(given.mean - wanted.mean)).toBeLessThan(1e-14);
    expect(Math.abs(given.variance - wanted.variance)).toBeLessThan(1e-14);
  });
});
