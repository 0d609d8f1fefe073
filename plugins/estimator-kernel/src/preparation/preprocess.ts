import { mapColumns, normalScores, standardiseColumns, type DenseMatrix } from '@ggmi/numerics';

/** Column-wise maps before the kernels. */
export type Preprocessing = 'standardise' | 'none' | 'normal-scores' | 'asinh';

/**
 * Maps every column by itself.
 *
 * All four are strictly increasing per column: they leave independence and the mutual information of
 * the law as they are, and change distances, and with them the value of a kernel measure.
 *
 * - `standardise`: z-scores (ddof 0).
 * - `asinh`: asinh of z-scores; heavy tails of finite variance.
 * - `normal-scores`: Φ⁻¹(rank/(N+1)); any tails. Depends on the other rows; equal values stay equal.
 * - `none`: the units decide.
 */
export function preprocess(block: DenseMatrix, preprocessing: Preprocessing): DenseMatrix {
  switch (preprocessing) {
    case 'none':
      return block;
    case 'standardise':
      return standardiseColumns(block);
    case 'normal-scores':
      return mapColumns(block, normalScores);
    case 'asinh':
      return mapColumns(standardiseColumns(block), (column) => column.map(Math.asinh));
  }
}
