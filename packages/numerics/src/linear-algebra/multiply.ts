import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** The matrix product a·b. Throws RangeError unless a has as many columns as b has rows. */
export function multiply(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  if (a.columns !== b.rows) {
    throw new RangeError(
      `A ${a.rows} × ${a.columns} matrix cannot be multiplied by a ${b.rows} × ${b.columns} one.`,
    );
  }
  const product = denseMatrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    const target = i * b.columns;
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k]!;
      const source = k * b.columns;
      for (let j = 0; j < b.columns; j++) {
        product.values[target + j]! += factor * b.values[source + j]!;
      }
    }
  }
  return product;
}
