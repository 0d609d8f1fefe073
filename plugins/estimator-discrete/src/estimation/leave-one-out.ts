import type { ContingencyTable } from '../counting/contingency-table.js';
import {
  frequencyCounts,
  withoutOne,
  type FrequencyCounts,
  type SymbolCounts,
} from '../counting/frequency-counts.js';
import type { InformationOfCounts } from './information-of-counts.js';

/**
 * An entropy without each row in turn, from the symbol of every row.
 *
 * A row's absence changes one count, and an entropy knows its symbol by that count alone: one value
 * for all rows whose symbols occurred equally often, at most √(2N) values. To the bit what the
 * remaining rows would give.
 */
export function entropyLeaveOneOut(
  { counts, symbols }: { readonly counts: Int32Array; readonly symbols: Int32Array },
  entropy: (counts: SymbolCounts) => number,
): Float64Array {
  const sample = frequencyCounts(counts);
  const without = remembered((count) => entropy(withoutOne(sample, count)));
  return Float64Array.from(symbols, (symbol) => without(counts[symbol]!));
}

/** An information without each row in turn: one value for all rows of equal n_x, n_y and n_xy. */
export function informationLeaveOneOut(
  table: ContingencyTable,
  information: InformationOfCounts,
): Float64Array {
  const { x, y, pairs, xOfPair, yOfPair } = table;
  const xWithout = reduced(x);
  const yWithout = reduced(y);
  const pairsWithout = reduced(pairs);
  const ofX = remembered((inX) =>
    remembered((inY) => {
      const ofPairs = information({ x: xWithout(inX), y: yWithout(inY) });
      return remembered((count) => ofPairs(pairsWithout(count)).nats);
    }),
  );
  const values = Float64Array.from(pairs, (count, pair) =>
    ofX(x[xOfPair[pair]!]!)(y[yOfPair[pair]!]!)(count),
  );
  return Float64Array.from(table.pairOfRow, (pair) => values[pair]!);
}

/** Counts less one occurrence of a symbol that occurred a given number of times. */
function reduced(counts: Int32Array): (count: number) => FrequencyCounts {
  const sample = frequencyCounts(counts);
  return remembered((count) => withoutOne(sample, count));
}

function remembered<Value>(compute: (count: number) => Value): (count: number) => Value {
  const known = new Map<number, Value>();
  return (count) => {
    const value = known.get(count) ?? compute(count);
    known.set(count, value);
    return value;
  };
}
