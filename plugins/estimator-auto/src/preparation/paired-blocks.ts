import { mapColumns, normalScores, selectRows, type DenseMatrix } from '@ggmi/numerics';

/** N draws of a pair: row i of `x` beside row i of `y`. */
export interface PairedBlocks {
  readonly x: DenseMatrix;
  readonly y: DenseMatrix;
}

/** Every column as normal scores: information stays, tails and scales go. */
export function scored({ x, y }: PairedBlocks): PairedBlocks {
  return { x: mapColumns(x, normalScores), y: mapColumns(y, normalScores) };
}

/** The chosen pairs, in the order given. */
export function pairsAt({ x, y }: PairedBlocks, rows: ArrayLike<number>): PairedBlocks {
  const chosen = Array.from(rows);
  return { x: selectRows(x, chosen), y: selectRows(y, chosen) };
}
