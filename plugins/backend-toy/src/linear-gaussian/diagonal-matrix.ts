import type { MatrixRows } from '@ggmi/core';

/** A square matrix with one value on its diagonal. */
export function diagonalMatrix(size: number, value: number): MatrixRows {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? value : 0)),
  );
}

/** A covariance with one variance and one correlation between any two coordinates. */
export function equicorrelatedCovariance(
  size: number,
  law: { readonly variance: number; readonly correlation: number },
): MatrixRows {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) =>
      row === column ? law.variance : law.variance * law.correlation,
    ),
  );
}
