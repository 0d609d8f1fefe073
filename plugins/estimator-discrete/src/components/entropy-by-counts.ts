import type { EntropyEstimator, JsonObject } from '@ggmi/core';
import type { SymbolCounts } from '../counting/frequency-counts.js';
import { countsOf, symbolsOfRows } from '../counting/symbol-sample.js';
import { entropyLeaveOneOut } from '../estimation/leave-one-out.js';
import { alphabetWarnings, constantWarnings, countingWarnings } from './counting-warnings.js';

/** An entropy estimator as components differ in it. */
export interface EntropyMethod {
  /** H in nats, with numbers that explain it. */
  readonly entropy: (counts: SymbolCounts) => {
    readonly nats: number;
    readonly diagnostics?: Readonly<Record<string, number>>;
  };
  /** The options after defaults. */
  readonly options: JsonObject;
  /** Where the value depends on an alphabet: its size, or undefined as long as it is observed. */
  readonly alphabet?: { readonly size: number | undefined };
}

/** An entropy estimator of rows of integers. */
export function entropyByCounts({ entropy, options, alphabet }: EntropyMethod): EntropyEstimator {
  return {
    estimate(x, { signal }) {
      signal.throwIfAborted();
      const counts = countsOf(symbolsOfRows(x, 'x'));
      const { nats, diagnostics } = entropy(counts);
      const symbols = counts.length;
      return {
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        differential: false,
        sampleSize: x.rows,
        options,
        warnings: [
          ...constantWarnings('x', symbols),
          ...countingWarnings({ nats, rows: x.rows, symbols, counts }),
          ...(alphabet === undefined
            ? []
            : alphabetWarnings('x', { counts, given: alphabet.size })),
        ],
        diagnostics: {
          distinct: symbols,
          singletons: counts.filter((count) => count === 1).length,
          ...diagnostics,
        },
      };
    },
    leaveOneOut(x, { signal }) {
      signal.throwIfAborted();
      const sample = symbolsOfRows(x, 'x');
      return entropyLeaveOneOut(
        { counts: countsOf(sample), symbols: sample.symbols },
        (counts) => entropy(counts).nats,
      );
    },
  };
}
