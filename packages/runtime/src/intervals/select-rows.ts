import type { Matrix, PairedInput } from '@ggmi/core';

/** The rows of a matrix by index, in the order given. */
export function selectRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  const { columns } = matrix;
  const values = new Float64Array(rows.length * columns);
  for (let row = 0; row < rows.length; row++) {
    const start = rows[row]! * columns;
    values.set(matrix.values.subarray(start, start + columns), row * columns);
  }
  return { rows: rows.length, columns, values };
}

/** The same rows of both sides of a pair. */
export function selectPairs(input: PairedInput, rows: ArrayLike<number>): PairedInput {
  return { type: 'paired', x: selectRows(input.x, rows), y: selectRows(input.y, rows) };
}
