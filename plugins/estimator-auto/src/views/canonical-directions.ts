import {
  cholesky,
  denseMatrix,
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  symmetricEigen,
  transpose,
  type DenseMatrix,
} from '@ggmi/numerics';

/** Added to the variances of standardised features, so that near copies do no harm. */
const RIDGE = 1e-3;

/** Weights of features: p × m and q × m, the most correlated pair of combinations first. */
export interface CanonicalDirections {
  readonly ofX: DenseMatrix;
  readonly ofY: DenseMatrix;
}

/**
 * The `count` most correlated pairs of linear combinations of two sets of standardised features
 * (N × p, N × q): canonical correlation analysis (Hotelling 1936) with a ridge of 1e-3.
 *
 * Gives at most min(p, q) pairs. O(N (p+q)² + min(p, q)³).
 */
export function canonicalDirections(
  x: DenseMatrix,
  y: DenseMatrix,
  count: number,
): CanonicalDirections {
  if (x.columns > y.columns) {
    const { ofX, ofY } = canonicalDirections(y, x, count);
    return { ofX: ofY, ofY: ofX };
  }
  const lowerX = cholesky(ridged(x));
  const lowerY = cholesky(ridged(y));
  const cross = scaledBy(multiplyTransposed(x, y), 1 / x.rows);
  const half = forwardSolve(lowerX, cross);
  const coherence = transpose(forwardSolve(lowerY, transpose(half)));
  const { vectors } = symmetricEigen(multiplyByTransposed(coherence, coherence));
  const leading = leadingColumns(vectors, Math.min(count, x.columns));
  return {
    ofX: backwardSolve(lowerX, leading),
    ofY: backwardSolve(lowerY, multiplyTransposed(coherence, leading)),
  };
}

function ridged(features: DenseMatrix): DenseMatrix {
  const gram = scaledBy(multiplyTransposed(features, features), 1 / features.rows);
  for (let i = 0; i < gram.rows; i++) gram.values[i * gram.rows + i]! += RIDGE;
  return gram;
}

function scaledBy(matrix: DenseMatrix, factor: number): DenseMatrix {
  return { ...matrix, values: matrix.values.map((value) => value * factor) };
}

/** The first columns of a matrix. */
export function leadingColumns(matrix: DenseMatrix, count: number): DenseMatrix {
  const selection = denseMatrix(matrix.columns, count);
  for (let j = 0; j < count; j++) selection.values[j * count + j] = 1;
  return multiply(matrix, selection);
}

/** L⁻¹B for a lower triangular L. */
function forwardSolve(lower: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const { rows: size, columns } = right;
  const solution = right.values.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++)
      subtractRow(solution, { i, k, columns }, lower.values[i * size + k]!);
    divideRow(solution, { i, columns }, lower.values[i * size + i]!);
  }
  return denseMatrix(size, columns, solution);
}

/** L⁻ᵀB for a lower triangular L. */
function backwardSolve(lower: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const { rows: size, columns } = right;
  const solution = right.values.slice();
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) {
      subtractRow(solution, { i, k, columns }, lower.values[k * size + i]!);
    }
    divideRow(solution, { i, columns }, lower.values[i * size + i]!);
  }
  return denseMatrix(size, columns, solution);
}

function subtractRow(
  values: Float64Array,
  { i, k, columns }: { readonly i: number; readonly k: number; readonly columns: number },
  factor: number,
): void {
  for (let c = 0; c < columns; c++) values[i * columns + c]! -= factor * values[k * columns + c]!;
}

function divideRow(
  values: Float64Array,
  { i, columns }: { readonly i: number; readonly columns: number },
  divisor: number,
): void {
  for (let c = 0; c < columns; c++) values[i * columns + c]! /= divisor;
}
