/** Runs of units, and which of them count. */
export interface CountedRuns {
  /** The number of the run that begins at each unit. */
  readonly runs: Int32Array;
  /** Units of a run. */
  readonly length: number;
  /** What each unit weighs. */
  readonly weights: Int32Array;
  readonly counts: (run: number) => boolean;
}

/** The weight of the units that lie in a run that counts, each once, as a share of all; 0 of none. */
export function coveredShare({ runs, length, weights, counts }: CountedRuns): number {
  let total = 0;
  let covered = 0;
  let coveredTo = 0;
  for (let unit = 0; unit < weights.length; unit++) {
    if (unit < runs.length && counts(runs[unit]!)) coveredTo = unit + length;
    total += weights[unit]!;
    if (unit < coveredTo) covered += weights[unit]!;
  }
  return total === 0 ? 0 : covered / total;
}

/** How often each run occurs, by its number. */
export function occurrences(runs: Int32Array): Int32Array {
  const counts = new Int32Array(runs.length);
  for (const run of runs) counts[run]! += 1;
  return counts;
}
