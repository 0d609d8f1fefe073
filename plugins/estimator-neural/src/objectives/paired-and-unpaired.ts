import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';

/**
 * The two halves of a batch's scores: n pairs on the diagonal, drawn from p(x, y), and the n(n − 1)
 * others, drawn from p(x)p(y). The diagonal is no draw of the product law and never counts as one.
 */

/** Mean of `paired` over the diagonal. */
export function meanOfPaired(
  { rows, values }: DenseMatrix,
  paired: (score: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += paired(values[i * rows + i]!);
  return sum / rows;
}

/** Mean of `unpaired` over everything but the diagonal. */
export function meanOfUnpaired(
  { rows, values }: DenseMatrix,
  unpaired: (score: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) if (i !== j) sum += unpaired(values[i * rows + j]!);
  }
  return sum / (rows * (rows - 1));
}

/** ln of the mean of exp(s_ij) over i ≠ j, by log-sum-exp. */
export function logMeanExpUnpaired(scores: DenseMatrix): number {
  const { rows, values } = scores;
  let highest = -Infinity;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      if (i !== j && values[i * rows + j]! > highest) highest = values[i * rows + j]!;
    }
  }
  return highest + Math.log(meanOfUnpaired(scores, (score) => Math.exp(score - highest)));
}

/** The matrix paired(s_ii)/n on the diagonal and −unpaired(s_ij)/(n(n − 1)) elsewhere. */
export function ascentOfMeans(
  { rows, values }: DenseMatrix,
  slopes: {
    readonly paired: (score: number) => number;
    readonly unpaired: (score: number) => number;
  },
): DenseMatrix {
  const result = denseMatrix(rows, rows);
  const others = rows * (rows - 1);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      const score = values[i * rows + j]!;
      result.values[i * rows + j] =
        i === j ? slopes.paired(score) / rows : -slopes.unpaired(score) / others;
    }
  }
  return result;
}
