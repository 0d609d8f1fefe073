/** Two ascending runs of keys that begin with the first key that they share. */
export interface SharedStart {
  readonly keys: Int32Array;
  readonly start: number;
  readonly others: Int32Array;
  readonly otherStart: number;
  readonly otherEnd: number;
  /** The overlap that matters: below it, 0 may be given instead. */
  readonly wanted: number;
}

/** How many keys the runs share, or 0 as soon as `wanted` is out of reach. */
export function overlapFrom(runs: SharedStart): number {
  const { keys, others, otherEnd, wanted } = runs;
  let i = runs.start;
  let j = runs.otherStart;
  let overlap = 0;
  while (i < keys.length && j < otherEnd) {
    if (overlap + Math.min(keys.length - i, otherEnd - j) < wanted) return 0;
    const left = keys[i]!;
    const right = others[j]!;
    if (left === right) overlap += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return overlap;
}
