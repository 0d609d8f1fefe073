import type { Parallel } from '@ggmi/core';

/** Where a search runs in parts, and what stops it. */
export interface Threads {
  readonly parallel: Parallel;
  readonly signal?: AbortSignal;
}

/** With fewer rows, handing the work over takes longer than the work. */
const FEWEST_ROWS = 10_000;

/** Whether threads would help. The value is the same to the bit either way. */
export function worthThreads(rows: number, { parallel }: Threads): boolean {
  return parallel.threads > 1 && rows >= FEWEST_ROWS;
}
