import { existsSync, readFileSync } from 'node:fs';
import { GgmiError, type RunRecord, type RunSummary } from '@ggmi/core';
import type { z } from 'zod';
import { recordSchema } from './record-schema.js';
import { openRunDirectory } from './run-directory.js';
import { shapeFault } from './shape-fault.js';
import { summarySchema } from './summary-schema.js';

/** A finished run as a report reads it. */
export interface FinishedRun {
  readonly record: RunRecord;
  readonly summary: RunSummary;
}

/**
 * Reads record and summary of a run folder.
 *
 * @throws RUN_NOT_FOUND where the folder holds no record; RUN_UNFINISHED where it has no summary yet;
 * RUN_DAMAGED where one of them is not what a run writes.
 */
export function readRun(path: string): FinishedRun {
  const record = readRecord(path);
  const directory = openRunDirectory(path);
  if (!existsSync(directory.summary)) {
    throw new GgmiError({
      code: 'RUN_UNFINISHED',
      message: `The run in ${path} has no summary: its status is '${record.status}'.`,
      next:
        record.status === 'running'
          ? `Where a process is still at it, wait for its end: \`ggmi view\` shows how far it is. Where none is, ${howToResume(record)}`
          : `To finish it, ${howToResume(record)}`,
      fields: { path, status: record.status },
    });
  }
  // As the schema says.
  const summary = readChecked(directory.summary, { schema: summarySchema, record }) as RunSummary;
  return { record, summary };
}

/**
 * Reads the record of a run folder, finished or not.
 *
 * @throws RUN_NOT_FOUND where the folder holds none; RUN_DAMAGED where it is not what a run writes.
 */
export function readRecord(path: string): RunRecord {
  const directory = openRunDirectory(path);
  if (!existsSync(directory.record)) {
    throw new GgmiError({
      code: 'RUN_NOT_FOUND',
      message: `${path} holds no record.json: it is not a run folder.`,
      next: "Give the folder that 'ggmi run' printed, such as runs/quickstart-0123456789.",
      fields: { path },
    });
  }
  // As the schema says.
  return readChecked(directory.record, { schema: recordSchema }) as RunRecord;
}

/** The data of a file, as they stand in it. */
function readChecked(
  file: string,
  { schema, record }: { readonly schema: z.ZodType; readonly record?: RunRecord },
): unknown {
  const text = readFileSync(file, 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw runDamaged(file, { record, cause: error, how: 'its text is no JSON' });
  }
  const fault = shapeFault(schema, data);
  if (fault !== undefined) throw runDamaged(file, { record, how: fault });
  return data;
}

function runDamaged(
  file: string,
  known: {
    readonly record: RunRecord | undefined;
    readonly how: string;
    readonly cause?: unknown;
  },
): GgmiError {
  return new GgmiError({
    code: 'RUN_DAMAGED',
    message: `${file} is damaged: it is not what a run writes (${known.how}).`,
    next: `What the store has is not computed again: to have the file written, ${howToResume(known.record)}`,
    fields: { file },
    cause: known.cause,
  });
}

/** The end of a next step; a command stands alone on its line, to be copied. */
function howToResume(record: RunRecord | undefined): string {
  const command = record?.resumeCommand;
  if (command === undefined) return 'run the same command again with --resume.';
  return `run this:\n  ${command}`;
}
