import { existsSync, readFileSync } from 'node:fs';
import { GgmiError, type RunRecord, type RunSummary } from '@ggmi/core';
import { openRunDirectory } from './run-directory.js';

/** A finished run as a report reads it. */
export interface FinishedRun {
  readonly record: RunRecord;
  readonly summary: RunSummary;
}

/**
 * Reads record and summary of a run folder.
 *
 * @throws RUN_NOT_FOUND where the folder holds no record; RUN_UNFINISHED where it has no summary yet.
 */
export function readRun(path: string): FinishedRun {
  const directory = openRunDirectory(path);
  if (!existsSync(directory.record)) {
    throw new GgmiError({
      code: 'RUN_NOT_FOUND',
      message: `${path} holds no record.json: it is not a run folder.`,
      next: "Give the folder that 'ggmi run' printed, such as runs/quickstart-0123456789.",
      fields: { path },
    });
  }
  // Written by writeRecord.
  const record = JSON.parse(readFileSync(directory.record, 'utf8')) as RunRecord;
  if (!existsSync(directory.summary)) {
    throw new GgmiError({
      code: 'RUN_UNFINISHED',
      message: `The run in ${path} has no summary: its status is '${record.status}'.`,
      next: `Finish it with: ggmi run ${record.config.file} --resume`,
      fields: { path, status: record.status },
    });
  }
  // Written by writeSummary.
  const summary = JSON.parse(readFileSync(directory.summary, 'utf8')) as RunSummary;
  return { record, summary };
}
