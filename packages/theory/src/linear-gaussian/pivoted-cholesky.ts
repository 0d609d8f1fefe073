import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';

/** A largest set of coordinates with a nonsingular covariance. */
export interface IndependentCoordinates {
  /** Which coordinates, in the order in which they were taken. */
  readonly coordinates: readonly number[];
  /** ln of the determinant of the covariance of these coordinates; 0 where there are none. */
  readonly logDeterminant: number;
  /** k × rank: R with R Rᵀ = Σ, one column per coordinate taken. */
  readonly root: DenseMatrix;
  /** Largest entry that the coordinates leave unexplained, in units of correlation. */
  readonly remainder: number;
}

/** Residual variance, relative to the coordinate's own, at which a coordinate counts as determined. */
const RELATIVE_TOLERANCE = 64 * Number.EPSILON;

/**
 * Which coordinates of a Gaussian vector are linearly independent, and ln det of their covariance.
 *
 * Cholesky factorisation with diagonal pivoting (Higham 1990, "Analysis of the Cholesky
 * decomposition of a semi-definite matrix"), on the covariance scaled to unit variances, so the
 * decision does not depend on the units of a coordinate.
 *
 * @param covariance k × k, symmetric and positive semidefinite.
 */
export function independentCoordinates(covariance: DenseMatrix): IndependentCoordinates {
  const size = covariance.rows;
  const deviations = Array.from({ length: size }, (_, i) =>
    Math.sqrt(covariance.values[i * size + i]!),
  );
  const residual = correlationOf(covariance, deviations);
  const free = deviations.flatMap((deviation, i) => (deviation > 0 ? [i] : []));
  const coordinates: number[] = [];
  const columns: Float64Array[] = [];
  let logDeterminant = 0;
  while (free.length > 0) {
    const pivot = free.reduce((best, i) =>
      residual[i * size + i]! > residual[best * size + best]! ? i : best,
    );
    const variance = residual[pivot * size + pivot]!;
    if (variance <= size * RELATIVE_TOLERANCE) break;
    free.splice(free.indexOf(pivot), 1);
    coordinates.push(pivot);
    logDeterminant += Math.log(variance) + 2 * Math.log(deviations[pivot]!);
    columns.push(rootColumn({ residual, deviations, pivot, free }));
    removeExplained({ residual, size, pivot, free });
  }
  const remainder = free.reduce(
    (worst, i) =>
      free.reduce((most, j) => Math.max(most, Math.abs(residual[i * size + j]!)), worst),
    0,
  );
  const root = denseMatrix(size, columns.length);
  columns.forEach((column, j) => {
    column.forEach((entry, i) => {
      root.values[i * columns.length + j] = entry;
    });
  });
  return { coordinates, logDeterminant, root, remainder };
}

/** Whether a symmetric matrix is a covariance, up to the rounding that makes a zero eigenvalue negative. */
export function isPositiveSemidefinite(matrix: DenseMatrix): boolean {
  const size = matrix.rows;
  for (let i = 0; i < size; i++) {
    const row = matrix.values.subarray(i * size, (i + 1) * size);
    const variance = row[i]!;
    if (variance < 0 || (variance === 0 && row.some((entry) => entry !== 0))) return false;
  }
  return independentCoordinates(matrix).remainder <= 1e-10;
}

function correlationOf(covariance: DenseMatrix, deviations: readonly number[]): Float64Array {
  const size = covariance.rows;
  return covariance.values.map((value, index) => {
    const scale = deviations[Math.floor(index / size)]! * deviations[index % size]!;
    return scale > 0 ? value / scale : 0;
  });
}

/** The pivot's column of R: the covariances with it that are left, over its deviation that is left. */
function rootColumn(step: {
  readonly residual: Float64Array;
  readonly deviations: readonly number[];
  readonly pivot: number;
  readonly free: readonly number[];
}): Float64Array {
  const { residual, deviations, pivot, free } = step;
  const size = deviations.length;
  const left = Math.sqrt(residual[pivot * size + pivot]!);
  const column = new Float64Array(size);
  column[pivot] = left * deviations[pivot]!;
  for (const i of free) column[i] = (residual[i * size + pivot]! / left) * deviations[i]!;
  return column;
}

/** Takes out of the free coordinates what the pivot explains of them: one Schur complement step. */
function removeExplained(step: {
  readonly residual: Float64Array;
  readonly size: number;
  readonly pivot: number;
  readonly free: readonly number[];
}): void {
  const { residual, size, pivot, free } = step;
  const variance = residual[pivot * size + pivot]!;
  for (const i of free) {
    const slope = residual[i * size + pivot]! / variance;
    for (const j of free) residual[i * size + j]! -= slope * residual[pivot * size + j]!;
  }
}
