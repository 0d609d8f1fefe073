import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';

/** Kernel values computed at a time: two strips and ten columns stay in the second-level cache. */
export const STRIP = 1024;

/** Doubles between columns: the kernels read up to three beyond the last row. */
export function strideFor(rows: number): number {
  return rows + 4;
}

/** The matrix column by column, `strideFor(rows)` apart, zeros between. */
export function columnMajor({ rows, columns, values }: DenseMatrix): Float64Array {
  const stride = strideFor(rows);
  const turned = new Float64Array(stride * columns);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns; c++) turned[c * stride + row] = values[row * columns + c]!;
  }
  return turned;
}
