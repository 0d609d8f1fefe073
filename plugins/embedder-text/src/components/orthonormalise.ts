import { transpose, type DenseMatrix } from '@ggmi/numerics';

/** The columns, which must be linearly independent, made orthonormal by Gram–Schmidt, twice over. */
export function orthonormalise(matrix: DenseMatrix): DenseMatrix {
  const lines = transpose(matrix);
  const { rows: count, columns: length, values } = lines;
  const line = (i: number) => values.subarray(i * length, (i + 1) * length);
  for (let i = 0; i < count; i++) {
    const own = line(i);
    // The second pass takes off what rounding left in the first.
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) takeOff(own, line(j));
    }
    const norm = Math.sqrt(inner(own, own));
    for (let p = 0; p < length; p++) own[p]! /= norm;
  }
  return transpose(lines);
}

function takeOff(own: Float64Array, unit: Float64Array): void {
  const share = inner(own, unit);
  for (let p = 0; p < own.length; p++) own[p]! -= share * unit[p]!;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < a.length; p++) sum += a[p]! * b[p]!;
  return sum;
}
