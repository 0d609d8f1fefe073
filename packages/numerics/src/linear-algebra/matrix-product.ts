import { withScratch } from '../wasm/scratch.js';
import { denseMatrix, type DenseMatrix } from './dense-matrix.js';

/** A factor seen through strides: entry (i, p) is `values[i * rowStep + p * columnStep]`. */
export interface StridedFactor {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** The matrix as it stands. */
export function asFactor({ rows, columns, values }: DenseMatrix): StridedFactor {
  return { rows, columns, values, rowStep: columns, columnStep: 1 };
}

/** The transposed matrix, without a copy. */
export function asTransposedFactor({ rows, columns, values }: DenseMatrix): StridedFactor {
  return { rows: columns, columns: rows, values, rowStep: 1, columnStep: columns };
}

/** Doubles of one packed panel: 4 lines × 256 (assembly/matrix-product.ts). */
const PANEL = 1024;

/**
 * a·b on the SIMD kernel. Every entry is summed in ascending inner index without reassociation,
 * so that its bits are those of `matrixProductPlain`.
 * Throws RangeError unless a has as many columns as b has rows.
 */
export function matrixProduct(a: StridedFactor, b: StridedFactor): DenseMatrix {
  assertConform(a, b);
  const values = withScratch((scratch) => {
    const panels = scratch.reserve(8 * PANEL * (1 + Math.ceil(a.rows / 4)));
    const c = scratch.reserve(8 * a.rows * b.columns);
    const offsetA = scratch.place(a.values);
    const offsetB = scratch.place(b.values);
    scratch.doubles(c, a.rows * b.columns).fill(0);
    scratch.kernels.addMatrixProduct(
      a.rows,
      b.columns,
      a.columns,
      offsetA,
      a.rowStep,
      a.columnStep,
      offsetB,
      b.rowStep,
      b.columnStep,
      c,
      panels,
    );
    return scratch.doubles(c, a.rows * b.columns).slice();
  });
  return denseMatrix(a.rows, b.columns, values);
}

/** The plain twin of `matrixProduct`: the definition, and the faster way for small factors. */
export function matrixProductPlain(a: StridedFactor, b: StridedFactor): DenseMatrix {
  assertConform(a, b);
  const product = denseMatrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    const target = i * b.columns;
    for (let p = 0; p < a.columns; p++) {
      const factor = a.values[i * a.rowStep + p * a.columnStep]!;
      const source = p * b.rowStep;
      for (let j = 0; j < b.columns; j++) {
        product.values[target + j]! += factor * b.values[source + j * b.columnStep]!;
      }
    }
  }
  return product;
}

function assertConform(a: StridedFactor, b: StridedFactor): void {
  if (a.columns === b.rows) return;
  throw new RangeError(
    `A ${a.rows} × ${a.columns} matrix cannot be multiplied by a ${b.rows} × ${b.columns} one.`,
  );
}
