import { permutation, type RandomStream } from '@ggmi/numerics';

/** Fewest rows of which three splits are made: at the default shares 12, 3 and 5. */
export const MINIMUM_ROWS = 20;

/** Row indices of three splits that share no row and together hold all. */
export interface RowSplit {
  /** What the network learns from. */
  readonly training: Uint32Array;
  /** What decides when it stops. */
  readonly validation: Uint32Array;
  /** What the value is read from, and nothing else. */
  readonly test: Uint32Array;
}

/** Shares of the rows; the rest trains. */
export interface SplitFractions {
  readonly validationFraction: number;
  readonly testFraction: number;
}

/**
 * A random split with at least two rows of validation and of test. The shares are of `shareOf` rows,
 * by default of all; `random` orders the rows.
 */
export function splitRows(
  rows: number,
  { validationFraction, testFraction, shareOf = rows }: SplitFractions & { shareOf?: number },
  random: RandomStream,
): RowSplit {
  const order = permutation(rows, random);
  const test = Math.max(2, Math.round(testFraction * shareOf));
  const validation = Math.max(2, Math.round(validationFraction * shareOf));
  return {
    test: order.subarray(0, test),
    validation: order.subarray(test, test + validation),
    training: order.subarray(test + validation),
  };
}
