import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** a + b. Throws RangeError when the shapes differ. */
export function add(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(
      `A ${a.rows} × ${a.columns} and a ${b.rows} × ${b.columns} matrix cannot be added.`,
    );
  }
  return denseMatrix(
    a.rows,
    a.columns,
    a.values.map((value, i) => value + b.values[i]!),
  );
}
