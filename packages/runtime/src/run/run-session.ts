import { existsSync, mkdirSync } from 'node:fs';
import type { RunRecord } from '@ggmi/core';
import type { Host } from '../host/host.js';
import { openJournal, type Journal } from '../journal/journal.js';
import { readCellTimes } from '../journal/read-cell-times.js';
import { readRequestRecord } from '../journal/read-request-record.js';
import { armLossesOf } from '../readings/deployed/arm-losses.js';
import { nothingToResume } from '../record/nothing-to-resume.js';
import { writingOutput } from '../record/output-unwritable.js';
import { runDirectory, storeDirectory, type RunDirectory } from '../record/run-directory.js';
import { takeRunLock } from '../record/run-lock.js';
import { writePlan, type PlannedCell } from '../record/plan-file.js';
import { startRecord, writeRecord } from '../record/run-record.js';
import { writeResults, writeSummary } from '../record/write-results.js';
import { openFileCellStore, type FileCellStore } from '../store/file-cell-store.js';
import type { EvaluationResult } from './evaluation.js';
import { planDigest } from './plan-digest.js';
import type { RunOutcome, RunRequest } from './run-request.js';

/** A run folder while a process works in it: locked, with its journal and the shared store open. */
export interface RunSession {
  readonly planDigest: string;
  readonly store: FileCellStore;
  readonly journal: Journal;
  /** Writes what is planned so far. */
  plan(cells: readonly PlannedCell[]): void;
  /** Writes results and summary where there are any, and closes the record. */
  finish(result: EvaluationResult): Omit<RunOutcome, 'spent'>;
  close(): void;
}

/**
 * Opens the folder of a run, and makes it where it is new.
 *
 * @throws RUN_NOT_FOUND in mode `resume` where nothing was begun; OUTPUT_UNWRITABLE; RUN_LOCKED.
 */
export function openRunSession(
  request: RunRequest,
  host: Host,
  fingerprints: ReadonlyMap<string, string>,
): RunSession {
  const { checked, outputDirectory, mode, resumeCommand } = request;
  const digest = planDigest(checked, host, fingerprints);
  const directory = runDirectory(outputDirectory, checked.config.name, digest);
  if (mode === 'resume' && !existsSync(directory.record)) throw nothingToResume(directory.path);
  return writingOutput(outputDirectory, () => {
    mkdirSync(directory.path, { recursive: true });
    const releaseLock = takeRunLock(directory.lock, directory.path);
    const startedAt = new Date().toISOString();
    try {
      const record = startRecord(checked, {
        planDigest: digest,
        fingerprints,
        startedAt,
        resumeCommand,
      });
      return begin(request, { directory, record, releaseLock });
    } catch (error) {
      releaseLock();
      throw error;
    }
  });
}

function begin(
  { outputDirectory, mode, workers }: RunRequest,
  run: {
    readonly directory: RunDirectory;
    readonly record: RunRecord;
    readonly releaseLock: () => void;
  },
): RunSession {
  const { directory, record, releaseLock } = run;
  const journal = openJournal(directory.journal, Date.now);
  const store = openFileCellStore(storeDirectory(outputDirectory), { ignoreOld: mode === 'fresh' });
  writeRecord(directory.record, record);
  journal.note('run-started', { mode, workers, process: process.pid });
  return {
    planDigest: record.planDigest,
    store,
    journal,
    plan: (cells) => writingOutput(outputDirectory, () => writePlan(directory.plan, cells)),
    finish: (result) =>
      writingOutput(outputDirectory, () =>
        finishRun(result, { directory, record, store, journal }),
      ),
    close() {
      store.close();
      journal.close();
      releaseLock();
    },
  };
}

function finishRun(
  result: EvaluationResult,
  run: {
    readonly directory: RunDirectory;
    readonly record: RunRecord;
    readonly store: FileCellStore;
    readonly journal: Journal;
  },
): Omit<RunOutcome, 'spent'> {
  const { directory, record, store, journal } = run;
  const { status, summary, failures } = result;
  if (summary !== undefined) {
    writeResults(directory.results, result.cells, { store, failures });
    writeSummary(directory.summary, summary);
  }
  const requests = readRequestRecord(directory.journal);
  const endedAt = new Date().toISOString();
  writeRecord(directory.record, { ...record, ...(requests && { requests }), endedAt, status });
  journal.note('run-ended', { status });
  return {
    status,
    runDirectory: directory.path,
    ...(summary === undefined ? {} : { summary }),
    failures: [...failures.values()],
    ...(requests && { requests }),
    armLosses: armLossesOf(result.cells, (address) =>
      store.has(address) ? store.read(address) : undefined,
    ),
    cellTimes: readCellTimes(directory.journal, result.cells),
  };
}
