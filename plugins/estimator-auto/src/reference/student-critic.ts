import {
  cholesky,
  diagonalBlock,
  identity,
  logGamma,
  multiply,
  solveSpd,
  type DenseMatrix,
  type StudentCopula,
} from '@ggmi/numerics';
import type { PairedBlocks } from '../preparation/paired-blocks.js';

/** ln of p(x, y) / (p(x) p(y)) of a t law, for row i of X beside row j of Y. */
export type Critic = (i: number, j: number) => number;

/**
 * The pointwise information of the t law with this copula at `scores` (t scores of the same ν).
 *
 * The joint Mahalanobis square splits into a part of x, one of y and an inner product, so that a
 * pair costs d_Y products once each row is prepared.
 */
export function studentCritic(copula: StudentCopula, scores: PairedBlocks): Critic {
  const { x, y } = scores;
  const { correlation, degreesOfFreedom: nu } = copula;
  const size = correlation.rows;
  const precision = inverse(correlation);
  const ofX = diagonalBlock(correlation, 0, x.columns);
  const ofY = diagonalBlock(correlation, x.columns, size);
  const jointX = quadratics(x, diagonalBlock(precision, 0, x.columns));
  const jointY = quadratics(y, diagonalBlock(precision, x.columns, size));
  const aloneX = quadratics(x, inverse(ofX));
  const aloneY = quadratics(y, inverse(ofY));
  const bent = multiply(x, crossBlock(precision, x.columns)).values;
  const width = y.columns;
  const determinants = 0.5 * (logDet(ofX) + logDet(ofY) - logDet(correlation));
  const constant = determinants + densityConstant(nu, x.columns, width);
  return (i, j) => {
    let inner = 0;
    for (let b = 0; b < width; b++) inner += bent[i * width + b]! * y.values[j * width + b]!;
    const joint = jointX[i]! + jointY[j]! + 2 * inner;
    if (nu === Infinity) return constant - 0.5 * (joint - aloneX[i]! - aloneY[j]!);
    return (
      constant -
      0.5 * (nu + size) * Math.log1p(joint / nu) +
      0.5 * (nu + x.columns) * Math.log1p(aloneX[i]! / nu) +
      0.5 * (nu + width) * Math.log1p(aloneY[j]! / nu)
    );
  };
}

function densityConstant(nu: number, dimensionsX: number, dimensionsY: number): number {
  if (nu === Infinity) return 0;
  const joint = logGamma((nu + dimensionsX + dimensionsY) / 2) + logGamma(nu / 2);
  return joint - logGamma((nu + dimensionsX) / 2) - logGamma((nu + dimensionsY) / 2);
}

function inverse(matrix: DenseMatrix): DenseMatrix {
  return solveSpd(matrix, identity(matrix.rows));
}

function logDet(matrix: DenseMatrix): number {
  const { values, rows } = cholesky(matrix);
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += 2 * Math.log(values[i * rows + i]!);
  return sum;
}

/** rᵀ M r of every row r. */
function quadratics(rows: DenseMatrix, matrix: DenseMatrix): Float64Array {
  const { columns, values } = rows;
  const bent = multiply(rows, matrix).values;
  return Float64Array.from({ length: rows.rows }, (_, row) => {
    let sum = 0;
    for (let j = row * columns; j < (row + 1) * columns; j++) sum += bent[j]! * values[j]!;
    return sum;
  });
}

/** The rows of X and the columns of Y in a matrix over (X, Y). */
function crossBlock({ rows: size, values }: DenseMatrix, dimensionsX: number): DenseMatrix {
  const columns = size - dimensionsX;
  return {
    rows: dimensionsX,
    columns,
    values: Float64Array.from(
      { length: dimensionsX * columns },
      (_, at) => values[Math.floor(at / columns) * size + dimensionsX + (at % columns)]!,
    ),
  };
}
