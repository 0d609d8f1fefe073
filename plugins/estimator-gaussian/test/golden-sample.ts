import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';

const N = 20;

/** Twenty pairs without random numbers: x_i = sin(1.3 i), y_i = cos(0.7 i) + 0.5 x_i. */
export const goldenX: DenseMatrix = denseMatrix(
  N,
  1,
  Float64Array.from({ length: N }, (_, i) => Math.sin(1.3 * i)),
);

export const goldenY: DenseMatrix = denseMatrix(
  N,
  1,
  Float64Array.from({ length: N }, (_, i) => Math.cos(0.7 * i) + 0.5 * Math.sin(1.3 * i)),
);
