import type { DenseMatrix } from '@ggmi/numerics';

/** A one-column matrix. */
export function column(values: readonly number[]): DenseMatrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}
