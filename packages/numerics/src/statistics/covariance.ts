import { denseMatrix, type DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { mapColumns } from '../linear-algebra/map-columns.js';
import { mean } from './mean.js';
import { constantColumns, standardiseColumns } from './standardise.js';
import { divisorOf, type VarianceDivisor } from './variance.js';

/** Σ_rows rᵀr, symmetric to the last bit. */
function crossProducts({ rows, columns, values }: DenseMatrix): DenseMatrix {
  const products = denseMatrix(columns, columns);
  const sums = products.values;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let i = 0; i < columns; i++) {
      const factor = values[start + i]!;
      for (let j = 0; j <= i; j++) sums[i * columns + j]! += factor * values[start + j]!;
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) sums[j * columns + i] = sums[i * columns + j]!;
  }
  return products;
}

/**
 * The covariance matrix of the columns, with the stated divisor. Rows are observations.
 * Throws RangeError for too few rows and for values that are not finite.
 */
export function covariance(
  matrix: DenseMatrix,
  { divisor }: { readonly divisor: VarianceDivisor },
): DenseMatrix {
  const number = divisorOf(divisor, matrix.rows);
  const centred = mapColumns(matrix, (column) => {
    const centre = mean(column);
    return column.map((value) => value - centre);
  });
  const products = crossProducts(centred);
  return denseMatrix(
    products.rows,
    products.columns,
    products.values.map((sum) => sum / number),
  );
}

/**
 * Pearson's correlation matrix of the columns; its diagonal is exactly 1. Rows are observations.
 * Throws RangeError for a constant column, which has no correlation, and for values not finite.
 */
export function correlation(matrix: DenseMatrix): DenseMatrix {
  const [constant] = constantColumns(matrix);
  if (constant !== undefined) {
    throw new RangeError(`Column ${constant} is constant: its correlation is not defined.`);
  }
  const products = crossProducts(standardiseColumns(matrix));
  const size = products.columns;
  const norms = Float64Array.from({ length: size }, (_, i) =>
    Math.sqrt(products.values[i * size + i]!),
  );
  const result = denseMatrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const share = products.values[i * size + j]! / (norms[i]! * norms[j]!);
      result.values[i * size + j] = i === j ? 1 : share;
    }
  }
  return result;
}
