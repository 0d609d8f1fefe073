import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** (x | y): row i of `x` followed by row i of `y`. Throws RangeError when the row counts differ. */
export function joinColumns(x: DenseMatrix, y: DenseMatrix): DenseMatrix {
  if (x.rows !== y.rows) {
    throw new RangeError(`${x.rows} rows cannot be joined with ${y.rows} rows.`);
  }
  const columns = x.columns + y.columns;
  const joined = denseMatrix(x.rows, columns);
  for (let i = 0; i < x.rows; i++) {
    joined.values.set(x.values.subarray(i * x.columns, (i + 1) * x.columns), i * columns);
    joined.values.set(
      y.values.subarray(i * y.columns, (i + 1) * y.columns),
      i * columns + x.columns,
    );
  }
  return joined;
}
