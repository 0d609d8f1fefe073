import { DataInvalidError, type Matrix } from '@ggmi/core';
import type { EntropyOfCounts } from './entropy-of-counts.js';
import { countsOf, jointSymbols, symbolsOfRows } from './symbol-sample.js';

/** An estimate of I(X;Y) and what was counted for it. */
export interface DiscreteMi {
  /** In nats. Not clamped: a bias-corrected value may be negative. */
  readonly nats: number;
  /** Observed symbols of X, of Y, and of the pair. */
  readonly distinctX: number;
  readonly distinctY: number;
  readonly distinctPairs: number;
  /** Pairs that occurred once. */
  readonly singletonPairs: number;
}

/**
 * Mutual information of two discrete variables: Ĥ(X) + Ĥ(Y) − Ĥ(X,Y) with one entropy estimator.
 *
 * With `plugInEntropy`: never below 0 but for rounding, biased upward by about
 * (K_X − 1)(K_Y − 1)/(2N) (Panzeri & Treves 1996) and at most ln N. With `millerMadowEntropy` the
 * bias goes by K_X + K_Y − K_XY − 1 observed symbols over 2N; what remains is small where all cells
 * of positive probability have been seen, and downward where some have not. Assumes i.i.d. rows.
 * Cost: O(N (d_X + d_Y)).
 *
 * `x`: N × d_X, `y`: N × d_Y, integers; a row is one symbol.
 *
 * @throws DATA_INVALID for unequal rows, and as `symbolsOfRows` does.
 */
export function estimateDiscreteMi(x: Matrix, y: Matrix, entropy: EntropyOfCounts): DiscreteMi {
  if (x.rows !== y.rows) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `${x.rows} and ${y.rows}`,
      expected: 'equal numbers: row i of x belongs to row i of y',
      next: 'Pair every draw of X with its draw of Y.',
    });
  }
  const ofX = symbolsOfRows(x, 'x');
  const ofY = symbolsOfRows(y, 'y');
  const pairs = countsOf(jointSymbols(ofX, ofY));
  return {
    nats: entropy(countsOf(ofX)) + entropy(countsOf(ofY)) - entropy(pairs),
    distinctX: ofX.distinct,
    distinctY: ofY.distinct,
    distinctPairs: pairs.length,
    singletonPairs: pairs.filter((count) => count === 1).length,
  };
}
