import { basename } from 'node:path';
import type { RunRecord } from '@ggmi/core';
import { recordSchema } from '../../record/record-schema.js';
import { openRunDirectory } from '../../record/run-directory.js';
import { shapeFault } from '../../record/shape-fault.js';
import { fileMemo } from '../files/file-memo.js';
import { hasComputedNothing } from './has-computed-nothing.js';
import type { ListedRun, ReadableRun } from './listed-run.js';
import { modelNames } from './model-names.js';
import { runState } from './run-state.js';
import { settingsOfRecord } from './settings-of-record.js';
import { summaryHead } from './summary-head.js';

/** Reads what a list tells of one run; files that have not changed are not read again. */
export type ListedRunReader = () => ListedRun;

/** Opens a run folder for a list. */
export function openListedRun(path: string): ListedRunReader {
  const files = openRunDirectory(path);
  const record = fileMemo({ path: files.record, folder: path }, (bytes) =>
    settle(() => readRecord(bytes)),
  );
  const summary = fileMemo({ path: files.summary, folder: path }, (bytes) =>
    settle(() => ({ summary: summaryHead(bytes) })),
  );
  const head = { id: basename(path), path };
  const computedNothing = lastStartOf({ path: files.journal, folder: path });
  return () => {
    try {
      const read = record.read();
      if (read === undefined) return { type: 'damaged', ...head, reason: 'it has no record.json' };
      if ('problem' in read) {
        return { type: 'damaged', ...head, reason: `record.json: ${read.problem}` };
      }
      const { status, ...told } = read;
      const summarised = summary.read();
      return {
        type: 'run',
        ...head,
        ...told,
        computedNothing: computedNothing(told.endedAt),
        state: runState(path, status),
        ...(summarised === undefined
          ? {}
          : 'problem' in summarised
            ? { summaryProblem: `summary.json: ${summarised.problem}` }
            : summarised),
      };
    } catch (error) {
      return { type: 'damaged', ...head, reason: messageOf(error) };
    }
  };
}

/** Looks into the journal once for each end of the run. */
function lastStartOf(journal: {
  readonly path: string;
  readonly folder: string;
}): (endedAt: string | undefined) => boolean {
  let known: { readonly endedAt: string; readonly computedNothing: boolean } | undefined;
  return (endedAt) => {
    if (endedAt === undefined) return false;
    if (known?.endedAt !== endedAt) {
      known = { endedAt, computedNothing: hasComputedNothing(journal) };
    }
    return known.computedNothing;
  };
}

type RecordPart = Omit<
  ReadableRun,
  'type' | 'id' | 'path' | 'state' | 'summary' | 'computedNothing'
> &
  Pick<RunRecord, 'status'>;

/** @throws TypeError or SyntaxError where the bytes are no record. */
function readRecord(bytes: Buffer): RecordPart {
  const data: unknown = JSON.parse(bytes.toString('utf8'));
  const fault = shapeFault(recordSchema, data);
  if (fault !== undefined) throw new TypeError(fault);
  // As the schema says.
  const record = data as RunRecord;
  const { name, seed, planDigest, startedAt, endedAt, status, config, components } = record;
  return {
    name,
    seed,
    planDigest,
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
    status,
    configFile: config.file,
    overrides: config.overrides,
    settings: settingsOfRecord(record),
    generators: Object.keys(config.resolved['generators'] ?? {}),
    models: modelNames(components),
  };
}

function settle<T extends object>(work: () => T): T | { readonly problem: string } {
  try {
    return work();
  } catch (error) {
    return { problem: `it is not what a run writes (${messageOf(error)})` };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
