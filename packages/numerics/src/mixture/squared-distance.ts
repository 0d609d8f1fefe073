import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';

/** The squared Euclidean distance of row `row` of `points` to a row of as many numbers elsewhere. */
export function squaredDistance(
  { columns, values }: DenseMatrix,
  row: number,
  other: { readonly values: Float64Array; readonly row: number },
): number {
  const first = row * columns;
  const otherFirst = other.row * columns;
  let sum = 0;
  for (let j = 0; j < columns; j++) {
    const difference = values[first + j]! - other.values[otherFirst + j]!;
    sum += difference * difference;
  }
  return sum;
}
