import {
  buildRangeIndex,
  countNeighbours,
  selectRows,
  type BlockNorm,
  type DenseMatrix,
  type RangeComparison,
  type RangeIndex,
} from '@ggmi/numerics';

/**
 * One block of a joint sample, ready for range counts under any pairing with the other blocks:
 * a permutation moves its rows, but the counting structure stays.
 */
export interface Marginal {
  /** Row i stands beside row i of the other blocks. */
  readonly block: DenseMatrix;
  /** Over the rows in their first order. */
  readonly index: RangeIndex;
  /** The first-order row that stands in place i; absent where nothing was moved. */
  readonly rowInPlace?: Int32Array;
}

/** Prepares a block as it stands. Throws RangeError on an unusable block. */
export function marginalOf(block: DenseMatrix, norm: BlockNorm): Marginal {
  return { block, index: buildRangeIndex(block, norm) };
}

/** The marginal with its row `permutation[i]` in place i; `marginal` is as `marginalOf` made it. */
export function rearranged(marginal: Marginal, permutation: Int32Array): Marginal {
  return {
    block: selectRows(marginal.block, permutation),
    index: marginal.index,
    rowInPlace: permutation,
  };
}

/**
 * For every row how many others lie within the radius of its place (`reducedRadii`, one per place).
 * The counts come in first order of the rows, which a sum over all of them does not notice.
 */
export function countInMarginal(
  { index, rowInPlace }: Marginal,
  reducedRadii: Float64Array,
  comparison: RangeComparison,
): Int32Array {
  if (rowInPlace === undefined) return countNeighbours(index, reducedRadii, comparison);
  const byRow = new Float64Array(reducedRadii.length);
  for (let place = 0; place < byRow.length; place++) {
    byRow[rowInPlace[place]!] = reducedRadii[place]!;
  }
  return countNeighbours(index, byRow, comparison);
}
