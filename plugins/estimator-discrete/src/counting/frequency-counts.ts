import { DataInvalidError } from '@ggmi/core';

/** A sample of symbols without their names: how many symbols occurred how often. */
export interface FrequencyCounts {
  /** N, the sample size. */
  readonly rows: number;
  /** K, the observed symbols. */
  readonly distinct: number;
  /** The different numbers of occurrences n, ascending, each at least 1. */
  readonly occurrences: Int32Array;
  /** f_n, beside `occurrences`: how many symbols occurred n times. */
  readonly symbols: Int32Array;
}

/** How often each observed symbol occurred, in any order, or the frequencies of that. */
export type SymbolCounts = Int32Array | FrequencyCounts;

/**
 * The frequencies of frequencies (Good 1953) of counts in any order; themselves where they are given.
 *
 * Entropies are summed over them, and so have the same bits for any order of the rows: a
 * permutation test compares equal tables as equal. Cost: O(K log K).
 *
 * @throws DATA_INVALID without counts, and for a count below 1.
 */
export function frequencyCounts(counts: SymbolCounts): FrequencyCounts {
  if (!(counts instanceof Int32Array)) return counts;
  const sorted = counts.slice().sort();
  const least = sorted[0];
  if (least === undefined || least < 1) throw unusableCounts(least);
  const occurrences: number[] = [];
  const symbols: number[] = [];
  let rows = 0;
  let start = 0;
  while (start < sorted.length) {
    const count = sorted[start]!;
    let end = start + 1;
    while (sorted[end] === count) end += 1;
    occurrences.push(count);
    symbols.push(end - start);
    rows += count * (end - start);
    start = end;
  }
  return {
    rows,
    distinct: sorted.length,
    occurrences: Int32Array.from(occurrences),
    symbols: Int32Array.from(symbols),
  };
}

/** Σ over the observed symbols of a term that depends on a symbol's count n alone. */
export function sumOverSymbols(
  { occurrences, symbols }: FrequencyCounts,
  term: (count: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < occurrences.length; i++) sum += symbols[i]! * term(occurrences[i]!);
  return sum;
}

/** f_n for n = 1 or 2: the symbols that occurred once (singletons) or twice (doubletons). */
export function symbolsThatOccurred(
  { occurrences, symbols }: FrequencyCounts,
  times: 1 | 2,
): number {
  const position = occurrences.indexOf(times);
  return position < 0 ? 0 : symbols[position]!;
}

/** The same sample after one occurrence of a symbol that occurred `count` times was taken away. */
export function withoutOne(sample: FrequencyCounts, count: number): FrequencyCounts {
  const symbolsBy = new Map(
    Array.from(sample.occurrences, (each, i) => [each, sample.symbols[i]!]),
  );
  symbolsBy.set(count, (symbolsBy.get(count) ?? 0) - 1);
  if (count > 1) symbolsBy.set(count - 1, (symbolsBy.get(count - 1) ?? 0) + 1);
  const left = [...symbolsBy].filter(([, symbols]) => symbols > 0).sort(([a], [b]) => a - b);
  return {
    rows: sample.rows - 1,
    distinct: sample.distinct - Number(count === 1),
    occurrences: Int32Array.from(left, ([each]) => each),
    symbols: Int32Array.from(left, ([, symbols]) => symbols),
  };
}

function unusableCounts(least: number | undefined): DataInvalidError {
  return new DataInvalidError({
    where: 'counts of symbols',
    received: least === undefined ? 'none' : least,
    expected: 'at least one count, and every count at least 1',
    next: 'Count the symbols that occurred, and leave out those that did not.',
  });
}
