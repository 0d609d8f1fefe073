import type { SymbolSample } from './number-keys.js';
import { countsOf, jointSymbols } from './symbol-sample.js';

/** The counts of a sample of pairs: how often each symbol of X, of Y, and each pair occurred. */
export interface ContingencyTable {
  /** N. */
  readonly rows: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Of the observed pairs alone. */
  readonly pairs: Int32Array;
  /** The symbols of every pair, as indices into `x` and `y`. */
  readonly xOfPair: Int32Array;
  readonly yOfPair: Int32Array;
  /** The pair of every row, as an index into `pairs`. */
  readonly pairOfRow: Int32Array;
}

/** Counts pairs of symbols, row i of x beside row i of y. O(rows). */
export function contingencyTable(x: SymbolSample, y: SymbolSample): ContingencyTable {
  const joint = jointSymbols(x, y);
  const xOfPair = new Int32Array(joint.distinct);
  const yOfPair = new Int32Array(joint.distinct);
  joint.symbols.forEach((pair, row) => {
    xOfPair[pair] = x.symbols[row]!;
    yOfPair[pair] = y.symbols[row]!;
  });
  return {
    rows: x.symbols.length,
    x: countsOf(x),
    y: countsOf(y),
    pairs: countsOf(joint),
    xOfPair,
    yOfPair,
    pairOfRow: joint.symbols,
  };
}
