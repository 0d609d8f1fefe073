import type { DenseMatrix } from './dense-matrix.js';
import {
  asFactor,
  asTransposedFactor,
  matrixProduct,
  matrixProductPlain,
  type StridedFactor,
} from './matrix-product.js';

/** Below this many products, copying to the kernel's memory costs more than it gains. */
const FEWEST_PRODUCTS = 4096;

/** The matrix product a·b. Throws RangeError unless a has as many columns as b has rows. */
export function multiply(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return product(asFactor(a), asFactor(b));
}

/** a·bᵀ: the inner products of the rows. Throws RangeError unless both have as many columns. */
export function multiplyByTransposed(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return product(asFactor(a), asTransposedFactor(b));
}

/** aᵀ·b: the inner products of the columns. Throws RangeError unless both have as many rows. */
export function multiplyTransposed(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return product(asTransposedFactor(a), asFactor(b));
}

function product(a: StridedFactor, b: StridedFactor): DenseMatrix {
  const products = a.rows * a.columns * b.columns;
  return products < FEWEST_PRODUCTS ? matrixProductPlain(a, b) : matrixProduct(a, b);
}
