import type { RunProgress } from '@ggmi/runtime';

/** A row of a table that fills while a run goes on: its head, and what stands beside. */
export type ProgressRow = readonly string[];

/** Rows of one table; a page of cells has all that failed. */
const MOST = 20;

/** The cells that failed last, the last first: label, code, message. */
export function failedRows({ failed }: Pick<RunProgress, 'failed'>): readonly ProgressRow[] {
  return failed
    .slice(-MOST)
    .toReversed()
    .map(({ label, code, message }) => [label, code, message]);
}

/** The warnings of the estimates that have come: code, message, and of which cells. */
export function warningRows({ warnings }: Pick<RunProgress, 'warnings'>): readonly ProgressRow[] {
  return warnings
    .slice(0, MOST)
    .map(({ code, message, cells, label }) => [
      code,
      message,
      cells === 1 ? label : `${label}, and ${cells - 1} more`,
    ]);
}
