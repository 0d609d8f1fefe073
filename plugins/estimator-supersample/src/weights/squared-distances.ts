import type { Matrix } from '@ggmi/core';

/** ‖w_i − w_j‖² of all rows: R² numbers, row-major. Infinite where a square overflows. */
export function squaredDistances({ rows, columns, values }: Matrix): Float64Array {
  const distances = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) {
        const difference = values[i * columns + c]! - values[j * columns + c]!;
        sum += difference * difference;
      }
      distances[i * rows + j] = sum;
      distances[j * rows + i] = sum;
    }
  }
  return distances;
}
