import type { EstimateWarning } from '@ggmi/core';

/** Fewer rows than this per symbol leave the frequencies to chance. */
const ROWS_PER_SYMBOL = 5;
/** From this share of ln N on, the estimate says more of N than of the law. */
const NEAR_LOG_N_SHARE = 0.9;
/** Below this probability of the observed symbols, what was not seen decides the value. */
const LEAST_COVERAGE = 0.8;

/** What was counted, and the value that came of it. */
export interface Counted {
  readonly nats: number;
  readonly rows: number;
  /** Symbols to be counted; of pairs, for an information. */
  readonly symbols: number;
  /** How often each observed one occurred. */
  readonly counts: Int32Array;
}

/** FEW_POINTS_FOR_DIMENSION, LOW_COVERAGE, SATURATED and NEAR_LOG_N where they apply. */
export function countingWarnings(counted: Counted): readonly EstimateWarning[] {
  return [...fewRows(counted), ...unseenSymbols(counted), ...nearLogN(counted)];
}

/** UNINFORMATIVE for a variable of one symbol: any estimator then speaks of a constant. */
export function constantWarnings(name: string, distinct: number): readonly EstimateWarning[] {
  if (distinct > 1) return [];
  return [
    {
      code: 'UNINFORMATIVE',
      message: `${name} is one symbol in every row: a constant in this sample.`,
    },
  ];
}

/** ALPHABET_UNKNOWN where an alphabet was taken from a sample that shows signs of unseen symbols. */
export function alphabetWarnings(
  name: string,
  { counts, given }: { readonly counts: Int32Array; readonly given: number | undefined },
): readonly EstimateWarning[] {
  const singletons = singletonsOf(counts);
  if (given !== undefined || singletons === 0) return [];
  return [
    {
      code: 'ALPHABET_UNKNOWN',
      message: `${singletons} of ${counts.length} symbols of ${name} occurred once, so others went unseen; the alphabet was taken as ${counts.length}. Give its size.`,
    },
  ];
}

function fewRows({ rows, symbols }: Counted): readonly EstimateWarning[] {
  const wanted = ROWS_PER_SYMBOL * symbols;
  if (rows >= wanted) return [];
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${rows} rows for ${symbols} symbols; fewer than ${wanted} leave a large bias.`,
    },
  ];
}

function unseenSymbols({ rows, counts }: Counted): readonly EstimateWarning[] {
  const singletons = singletonsOf(counts);
  if (singletons === rows) {
    return [
      {
        code: 'SATURATED',
        message: `No symbol occurred twice in ${rows} rows: the value is that of any law too fine for the sample.`,
      },
    ];
  }
  const coverage = 1 - singletons / rows;
  if (coverage >= LEAST_COVERAGE) return [];
  return [
    {
      code: 'LOW_COVERAGE',
      message: `${singletons} of ${rows} rows are symbols that occurred once: those seen make up a probability of about ${coverage}, below ${LEAST_COVERAGE}.`,
    },
  ];
}

function nearLogN({ nats, rows }: Counted): readonly EstimateWarning[] {
  const logN = Math.log(rows);
  if (nats < NEAR_LOG_N_SHARE * logN) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${nats} nats is near or above ln N = ${logN}: nearly every row is a symbol of its own.`,
    },
  ];
}

function singletonsOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + Number(count === 1), 0);
}
