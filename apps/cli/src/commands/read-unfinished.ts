import { readProgress, readRecord } from '@ggmi/runtime';
import type { UnfinishedRun } from '@ggmi/report';
import { toldFailures } from '../failure/told-failures.js';

/** What can be told of a run folder without a summary; undefined while a process is at it. */
export function readUnfinished(folder: string): UnfinishedRun | undefined {
  const { state, planned, reused, succeeded, failed, lost } = readProgress(folder);
  if (state === 'running') return undefined;
  const status = state === 'stopped' ? 'interrupted' : state;
  return {
    record: readRecord(folder),
    state,
    cells: {
      ...(planned !== undefined && { planned }),
      succeeded: reused + succeeded,
      failed: toldFailures({ status, failures: failed }),
      lost,
    },
  };
}
