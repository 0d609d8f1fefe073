import { DataInvalidError } from '@ggmi/core';
import {
  denseMatrix,
  mapColumns,
  mean,
  multiply,
  multiplyTransposed,
  symmetricEigen,
  type DenseMatrix,
} from '@ggmi/numerics';

/** Below this share of the first component's variance, a component is rounding. */
const LEAST_SHARE = 1e-12;
/** Below this share of the squares of all values, what is left beside their mean is rounding. */
const LEAST_SHARE_OF_SQUARES = 1e-24;

/** Rows in the coordinates of their first principal components. */
export interface PrincipalComponents {
  /** n × dimensions; every column has mean 0. */
  readonly scores: DenseMatrix;
  /** Variance of the scores over that of all columns, in [0, 1]. */
  readonly explained: number;
}

/**
 * Principal components of the covariance of all rows, largest variance first, by an exact eigen
 * decomposition. Each is turned so that its entry of largest size, the first of equals, is positive.
 *
 * @throws DATA_INVALID where the rows do not spread in that many directions.
 */
export function principalComponents(matrix: DenseMatrix, dimensions: number): PrincipalComponents {
  const centred = mapColumns(matrix, (column) => {
    const centre = mean(column);
    return column.map((value) => value - centre);
  });
  const { values, vectors } = symmetricEigen(multiplyTransposed(centred, centred));
  const squares = matrix.values.reduce((sum, value) => sum + value * value, 0);
  const least = Math.max(LEAST_SHARE * values[0]!, LEAST_SHARE_OF_SQUARES * squares);
  const spread = values.filter((value) => value > least).length;
  if (spread < dimensions) throw tooFlat(matrix.rows, spread, dimensions);
  const kept = firstColumns(vectors, dimensions);
  const total = values.reduce((sum, value) => sum + value, 0);
  const explained = values.slice(0, dimensions).reduce((sum, value) => sum + value, 0) / total;
  return { scores: multiply(centred, kept), explained };
}

function firstColumns({ rows, columns, values }: DenseMatrix, count: number): DenseMatrix {
  const kept = denseMatrix(rows, count);
  for (let j = 0; j < count; j++) {
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      const entry = values[i * columns + j]!;
      if (Math.abs(entry) > Math.abs(largest)) largest = entry;
    }
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < rows; i++) kept.values[i * count + j] = sign * values[i * columns + j]!;
  }
  return kept;
}

function tooFlat(rows: number, spread: number, dimensions: number): DataInvalidError {
  return new DataInvalidError({
    where: `the vectors of ${rows} examples`,
    received: `${spread} directions in which they differ`,
    expected: `at least ${dimensions}, one for each component`,
    next: 'Lower `dimensions`, or give more examples that differ.',
  });
}
