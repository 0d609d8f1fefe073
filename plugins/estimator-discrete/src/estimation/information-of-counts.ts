import type { SymbolCounts } from '../counting/frequency-counts.js';
import type { EntropyOfCounts } from './entropy-of-counts.js';

/** How often the symbols of X and of Y occurred. */
export interface Margins {
  readonly x: SymbolCounts;
  readonly y: SymbolCounts;
}

/** An estimate of I(X;Y) from counts. */
export interface Information {
  /** In nats. Not clamped: a bias-corrected value may be negative. */
  readonly nats: number;
  /** Numbers that explain the value. */
  readonly diagnostics: Readonly<Record<string, number>>;
}

/**
 * An estimate of I(X;Y) from a table of counts, in two steps: what depends on the margins alone is
 * computed once for any number of tables that share them.
 */
export type InformationOfCounts = (margins: Margins) => (pairs: SymbolCounts) => Information;

/**
 * Ĥ(X) + Ĥ(Y) − Ĥ(X,Y), each by the same estimate from its own counts.
 *
 * The biases of the three add up: what an entropy estimate misses of the pair, whose alphabet is the
 * largest, is added to the information.
 */
export function sumOfEntropies(entropy: EntropyOfCounts): InformationOfCounts {
  return ({ x, y }) => {
    const ofMargins = entropy(x) + entropy(y);
    return (pairs) => ({ nats: ofMargins - entropy(pairs), diagnostics: {} });
  };
}
