import type { Matrix } from '@ggmi/core';
import { contingencyTable, type ContingencyTable } from '../counting/contingency-table.js';
import { requirePaired } from '../counting/require-shape.js';
import { symbolsOfRows } from '../counting/symbol-sample.js';
import type { EntropyOfCounts } from './entropy-of-counts.js';
import { sumOfEntropies } from './information-of-counts.js';

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
 * Mutual information of two discrete variables: Ĥ(X) + Ĥ(Y) − Ĥ(X,Y) with one entropy estimate.
 *
 * With `plugInEntropy`: never below 0 but for rounding, biased upward by about
 * (K_X − 1)(K_Y − 1)/(2N) (Panzeri & Treves 1996) and at most ln N. With `millerMadowEntropy` the
 * bias goes by K_X + K_Y − K_XY − 1 observed symbols over 2N; what remains is small where all cells
 * of positive probability have been seen, and downward where some have not. With
 * `chaoWangJostEntropy`, the recommended one, pairs that went unseen are allowed for. Assumes i.i.d.
 * rows. Cost: O(N (d_X + d_Y)).
 *
 * `x`: N × d_X, `y`: N × d_Y, integers; a row is one symbol.
 *
 * @throws DATA_INVALID for unequal rows, and as `symbolsOfRows` does.
 */
export function estimateDiscreteMi(x: Matrix, y: Matrix, entropy: EntropyOfCounts): DiscreteMi {
  requirePaired(x, y);
  const table = contingencyTable(symbolsOfRows(x, 'x'), symbolsOfRows(y, 'y'));
  const { nats } = sumOfEntropies(entropy)(table)(table.pairs);
  return { nats, ...tableSizes(table) };
}

/** How much of a table was seen, and how often. */
export function tableSizes({ x, y, pairs }: ContingencyTable): Omit<DiscreteMi, 'nats'> {
  return {
    distinctX: x.length,
    distinctY: y.length,
    distinctPairs: pairs.length,
    singletonPairs: pairs.filter((count) => count === 1).length,
  };
}
