import type { CellFailure, RunRecord } from '@ggmi/core';

/** A run that has ended, or was ended, before it had a summary. */
export interface UnfinishedRun {
  readonly record: RunRecord;
  /** As the record says, but `stopped` where it says running and nobody runs it. */
  readonly state: 'stopped' | Exclude<RunRecord['status'], 'running'>;
  /** Cells of its last start. */
  readonly cells: {
    /** Later stages are planned when earlier ones have ended; absent where nobody noted it. */
    readonly planned?: number;
    /** With a result, of this start or from the store. */
    readonly succeeded: number;
    /** Those that failed by themselves. */
    readonly failed: readonly CellFailure[];
    /** Those that need the result of one that failed. */
    readonly lost: number;
  };
}

/** What has become of it, in a few words; the failed cell by its name where it is a single one. */
export function whatHappened({ state, cells }: UnfinishedRun): string {
  const [only, ...others] = cells.failed;
  switch (state) {
    case 'failed':
      if (only === undefined) return 'the run failed';
      return others.length === 0
        ? `the cell ‘${only.label}’ failed, and the run stopped`
        : `${cells.failed.length} cells failed, and the run stopped`;
    case 'interrupted':
      return 'the run was interrupted';
    case 'limited':
      return 'the run stopped at a limit of its config';
    case 'stopped':
      return 'the process of the run ended before the run did';
    case 'complete':
      return 'the run was complete, and its summary.json is no longer there';
  }
}

/** Why it has no numbers: for gates, and for readers. */
export function whyNoResult(run: UnfinishedRun): string {
  return `the run has no result: ${whatHappened(run)}`;
}

/** What to do, before the command that does it. */
export function whatToDo({ state, cells }: UnfinishedRun): string {
  const kept =
    cells.succeeded === 0 ? '' : ' What has a result is kept, and is not computed again.';
  switch (state) {
    case 'failed':
      return `Mend what failed, then resume the run.${kept}`;
    case 'limited':
      return `Resume the run: every start may spend up to the limit. Or raise the limit.${kept}`;
    case 'interrupted':
    case 'stopped':
      return `Resume the run.${kept}`;
    case 'complete':
      return `Resume the run to have the file written again.${kept}`;
  }
}

/** How far it has come. */
export function howFar({ cells }: UnfinishedRun): string {
  const { planned, succeeded, failed, lost } = cells;
  const parts = [
    planned === undefined
      ? `${succeeded} cells have their result`
      : `${succeeded} of ${planned} cells planned so far have their result`,
    ...(failed.length === 0 ? [] : [`${failed.length} failed`]),
    ...(lost === 0 ? [] : [`${lost} wait for what failed`]),
  ];
  return `${parts.join(', ')}.`;
}

/** Why nothing of what it has computed is shown. */
export const noNumbers =
  'No number is shown: a verdict, a difference and its interval need every arm that they are taken over, and are computed when the run has ended. Losses of the arms that came to an end would look like a comparison and be none.';
