import { kernelDiagonal, type PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import { addRow } from './add-row.js';
import type { PairSums } from './kernel-sums.js';

/** The sums of kernel k on X and l on Y, in one pass over the N(N−1)/2 pairs; O(N) memory. */
export function pairSums(k: PairKernel, l: PairKernel): PairSums {
  const { rows } = k.block;
  const kSums = new Float64Array(rows);
  const lSums = new Float64Array(rows);
  let product = 0;
  let kSquares = 0;
  let lSquares = 0;
  visitPairRows([k, l], (i, values) => {
    const kRow = values[0]!;
    const lRow = values[1]!;
    kSquares += addRow(kRow, i, kSums);
    lSquares += addRow(lRow, i, lSums);
    product += innerProduct(kRow, lRow);
  });
  return {
    rows,
    product: 2 * product,
    x: { rowSums: kSums, diagonal: kernelDiagonal(k), squares: 2 * kSquares },
    y: { rowSums: lSums, diagonal: kernelDiagonal(l), squares: 2 * lSquares },
  };
}

function innerProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
