import type { PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';

/**
 * π ↦ Σ_{i≠j} k(i, j) l(π_i, π_j) with both kernel matrices stored: for N of a few thousand at most.
 *
 * l is held in full, so that one row of it serves one row of k; k as its upper triangle. 12 N² bytes.
 */
export function storedProduct(k: PairKernel, l: PairKernel): (order: Int32Array) => number {
  const { rows } = k.block;
  const triangle = new Float64Array((rows * (rows - 1)) / 2);
  const full = new Float64Array(rows * rows);
  let filled = 0;
  visitPairRows([k, l], (i, values) => {
    triangle.set(values[0]!, filled);
    filled += values[0]!.length;
    values[1]!.forEach((value, at) => {
      const j = i + 1 + at;
      full[i * rows + j] = value;
      full[j * rows + i] = value;
    });
  });
  return (order) => {
    let total = 0;
    let pair = 0;
    for (let i = 0; i < rows; i++) {
      const start = order[i]! * rows;
      let product = 0;
      for (let j = i + 1; j < rows; j++) product += triangle[pair++]! * full[start + order[j]!]!;
      total += product;
    }
    return 2 * total;
  };
}
