import { gaussianKernelSums } from '@ggmi/numerics';
import { reorderedKernel, type PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import type { FeatureMap } from './feature-map.js';
import { crossProduct, featureSums } from './feature-sums.js';
import type { PairSums } from './kernel-sums.js';
import { pairSums } from './pair-sums.js';
import { storedProduct } from './stored-product.js';

/** Two kernels on paired rows, ready to be measured and to be permuted. */
export interface KernelPair {
  readonly sums: PairSums;
  /**
   * Makes π ↦ Σ_{i≠j} k(i, j) l(π_i, π_j), what depends on X or Y alone done once. `sharers` is how many
   * pairs of kernels are prepared at a time and share the memory; 1 if left out.
   */
  readonly prepareProduct: (sharers?: number) => (order: Int32Array) => number;
}

/** Up to here both kernel matrices are stored for permutations: 12 N² bytes, 50 MB. */
const STORED_ROWS = 2048;

/** A pair of kernels of distances, by passes over the pairs of rows. */
export function pairOfKernels(k: PairKernel, l: PairKernel): KernelPair {
  return {
    sums: pairSums(k, l),
    prepareProduct(sharers = 1) {
      if (sharers * k.block.rows ** 2 <= STORED_ROWS ** 2) return storedProduct(k, l);
      return (order) => productOf(k, reorderedKernel(l, order));
    },
  };
}

/** A pair of kernels that are inner products of features. */
export function pairOfFeatures(x: FeatureMap, y: FeatureMap): KernelPair {
  const xSums = featureSums(x);
  const ySums = featureSums(y);
  const productIn = (order: Int32Array): number => {
    let ofSameRows = 0;
    for (let i = 0; i < order.length; i++) {
      ofSameRows += xSums.diagonal[i]! * ySums.diagonal[order[i]!]!;
    }
    return crossProduct(x, y, order) - ofSameRows;
  };
  const identity = Int32Array.from({ length: x.rows }, (_, i) => i);
  return {
    sums: { rows: x.rows, product: productIn(identity), x: xSums, y: ySums },
    prepareProduct: () => productIn,
  };
}

function productOf(k: PairKernel, l: PairKernel): number {
  if (k.shape === 'gaussian' && l.shape === 'gaussian') return gaussianKernelSums(k, l).productSum;
  let product = 0;
  visitPairRows([k, l], (_, rows) => {
    const [kRow, lRow] = [rows[0]!, rows[1]!];
    for (let j = 0; j < kRow.length; j++) product += kRow[j]! * lRow[j]!;
  });
  return 2 * product;
}
