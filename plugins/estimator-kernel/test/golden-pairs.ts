import type { DenseMatrix } from '@ggmi/numerics';

const indices = Array.from({ length: 20 }, (_, i) => i);

function column(values: readonly number[]): DenseMatrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}

/** Twenty deterministic pairs: x_i = sin(1.3 i), y_i = cos(0.7 i) + 0.5 x_i, as they are. */
export const goldenX = column(indices.map((i) => Math.sin(1.3 * i)));
export const goldenY = column(indices.map((i) => Math.cos(0.7 * i) + 0.5 * Math.sin(1.3 * i)));

/** A third column beside them: z_i = sin(0.9 i) x_i. */
export const goldenZ = column(indices.map((i) => Math.sin(0.9 * i) * Math.sin(1.3 * i)));
