import type { PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';

/** Sums over the pairs i ≠ j of m kernels. */
export interface JointSums {
  readonly rows: number;
  /** Σ_{i≠j} Π_b k_b(i, j). */
  readonly product: number;
  /** Σ_{j≠i} k_b(i, j), per block and row. */
  readonly rowSums: readonly Float64Array[];
  /** Σ_{i≠j} k_b(i, j)², per block. */
  readonly squares: readonly number[];
}

/** The sums of m ≥ 1 kernels on paired rows, in one pass over the pairs; O(mN) memory. */
export function jointSums(kernels: readonly PairKernel[]): JointSums {
  const rows = kernels[0]!.block.rows;
  const rowSums = kernels.map(() => new Float64Array(rows));
  const squares = kernels.map(() => 0);
  let total = 0;
  visitPairRows(kernels, (i, values) => {
    values.forEach((row, b) => {
      const sums = rowSums[b]!;
      for (let j = 0; j < row.length; j++) {
        sums[i]! += row[j]!;
        sums[i + 1 + j]! += row[j]!;
        squares[b]! += row[j]! ** 2;
      }
    });
    for (let j = 0; j < values[0]!.length; j++) {
      let product = 1;
      for (const row of values) product *= row[j]!;
      total += product;
    }
  });
  return { rows, product: 2 * total, rowSums, squares: squares.map((sum) => 2 * sum) };
}
