import { DataInvalidError } from '@ggmi/core';
import {
  add,
  columnOf,
  denseMatrix,
  mean,
  multiply,
  multiplyTransposed,
  type DenseMatrix,
} from '@ggmi/numerics';
import { mapRowBlocks, rowBlocks } from '../preparation/row-blocks.js';
import { leadingEigen } from './leading-eigen.js';

/** Below this share of the first component's variance, a component is rounding. */
const LEAST_SHARE = 1e-12;

/** Rows in the coordinates of their first principal components. */
export interface PrincipalComponents {
  /** n × dimensions; every column has mean 0. */
  readonly scores: DenseMatrix;
  /** Variance of the scores over that of all columns, in [0, 1]. */
  readonly explained: number;
}

/**
 * Principal components of the covariance of all rows, largest variance first. Each is turned so that
 * its entry of largest size, the first of equals, is positive.
 *
 * @throws DATA_INVALID where the rows do not spread in that many directions.
 */
export function principalComponents(matrix: DenseMatrix, dimensions: number): PrincipalComponents {
  const centred = centring(matrix);
  const spread = scatter(matrix, centred);
  const { values, vectors } = leadingEigen(spread, dimensions);
  const kept = values.slice(0, dimensions);
  const real = kept.filter((value) => value > LEAST_SHARE * values[0]!).length;
  if (real < dimensions) throw tooFlat(matrix.rows, real, dimensions);
  const directions = firstColumns(vectors, dimensions);
  return {
    scores: mapRowBlocks(matrix, dimensions, (block) => multiply(centred(block), directions)),
    explained: kept.reduce((sum, value) => sum + value, 0) / trace(spread),
  };
}

/** Takes the means of the whole matrix off any of its rows. */
function centring(matrix: DenseMatrix): (block: DenseMatrix) => DenseMatrix {
  const { columns } = matrix;
  const centre = Float64Array.from({ length: columns }, (_, j) => mean(columnOf(matrix, j)));
  return (block) => ({
    ...block,
    values: block.values.map((value, place) => value - centre[place % columns]!),
  });
}

function scatter(matrix: DenseMatrix, centred: (block: DenseMatrix) => DenseMatrix): DenseMatrix {
  let sum = denseMatrix(matrix.columns, matrix.columns);
  for (const block of rowBlocks(matrix)) {
    const own = centred(block);
    sum = add(sum, multiplyTransposed(own, own));
  }
  return sum;
}

function trace({ columns, values }: DenseMatrix): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) sum += values[j * columns + j]!;
  return sum;
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
