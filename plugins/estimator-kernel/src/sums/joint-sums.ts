import type { PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import { addRow } from './add-row.js';

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
    let products = values[0]!;
    values.forEach((row, b) => {
      squares[b]! += addRow(row, i, rowSums[b]!);
      if (b > 0) products = multiplied(products, row);
    });
    for (let j = 0; j < products.length; j++) total += products[j]!;
  });
  return { rows, product: 2 * total, rowSums, squares: squares.map((sum) => 2 * sum) };
}

/** `a` times `b`, entry by entry, in the place of `a`. */
function multiplied(a: Float64Array, b: Float64Array): Float64Array {
  for (let j = 0; j < a.length; j++) a[j]! *= b[j]!;
  return a;
}
