import { selectRows, type DenseMatrix } from '@ggmi/numerics';

/** Rows of x beside rows of y. */
export interface Pairs {
  readonly x: DenseMatrix;
  readonly y: DenseMatrix;
}

/** The pairs with the given row indices, in their order. */
export function selectPairs({ x, y }: Pairs, rows: ArrayLike<number>): Pairs {
  return { x: selectRows(x, rows), y: selectRows(y, rows) };
}
