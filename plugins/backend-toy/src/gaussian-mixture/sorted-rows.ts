import type { Matrix } from '@ggmi/core';

/**
 * The rows in ascending order of their first numbers, of equals by the next, and so on.
 *
 * One order for every permutation of the same rows: what is computed from it is symmetric in its
 * data to the last bit, random starts included.
 */
export function sortedRows({ rows, columns, values }: Matrix): Matrix {
  const order = Array.from({ length: rows }, (_, row) => row * columns).toSorted((a, b) => {
    let column = 0;
    while (column < columns - 1 && values[a + column] === values[b + column]) column += 1;
    return values[a + column]! - values[b + column]!;
  });
  const sorted = new Float64Array(values.length);
  order.forEach((first, row) => {
    for (let j = 0; j < columns; j++) sorted[row * columns + j] = values[first + j]!;
  });
  return { rows, columns, values: sorted };
}
