import type { DenseMatrix } from '@ggmi/numerics';

/** The rows of a matrix, sorted into groups of equal rows. */
export interface EqualRows {
  /** Group of every row, 0..groups−1. */
  readonly groupOfRow: Int32Array;
  /** The lowest row of every group. */
  readonly firstRow: Int32Array;
  /** Rows of every group. */
  readonly sizes: Int32Array;
}

/**
 * Groups equal rows; groups are numbered in lexicographic order of their values, so that the order
 * of the rows does not matter. −0 equals 0. N log N; values must not be NaN.
 */
export function groupEqualRows({ rows, columns, values }: DenseMatrix): EqualRows {
  const compare = (i: number, j: number): number => {
    for (let c = 0; c < columns; c++) {
      const left = values[i * columns + c]!;
      const right = values[j * columns + c]!;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  order.sort((i, j) => compare(i, j) || i - j);
  const groupOfRow = new Int32Array(rows);
  const firstRow: number[] = [];
  const sizes: number[] = [];
  for (const [position, row] of order.entries()) {
    if (position === 0 || compare(order[position - 1]!, row) !== 0) {
      firstRow.push(row);
      sizes.push(0);
    }
    const group = sizes.length - 1;
    sizes[group]!++;
    groupOfRow[row] = group;
  }
  return { groupOfRow, firstRow: Int32Array.from(firstRow), sizes: Int32Array.from(sizes) };
}
