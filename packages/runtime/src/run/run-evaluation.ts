import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import { GgmiError, type CellFailure, type Logger, type RunSummary } from '@ggmi/core';
import { readFingerprints } from '../cells/component-keys.js';
import type { CheckedConfig } from '../check/checked-config.js';
import type { CellExecutor } from '../execute/cell-executor.js';
import { inProcessExecutor } from '../execute/in-process-executor.js';
import { threadParallel } from '../execute/thread-parallel.js';
import { workerExecutor } from '../execute/worker-executor.js';
import { defaultProvisions } from '../host/default-provisions.js';
import { openHost } from '../host/open-host.js';
import type { Host } from '../host/host.js';
import { openJournal } from '../journal/journal.js';
import { runDirectory, storeDirectory, type RunDirectory } from '../record/run-directory.js';
import { takeRunLock } from '../record/run-lock.js';
import { startRecord, writeRecord } from '../record/run-record.js';
import { writeResults, writeSummary } from '../record/write-results.js';
import { openFileCellStore } from '../store/file-cell-store.js';
import { evaluate, type EvaluationResult } from './evaluate.js';
import { planDigest } from './plan-digest.js';
import type { RunEvent } from './run-event.js';

/** What to run, where, and how. */
export interface RunRequest {
  readonly checked: CheckedConfig;
  /** Absolute path of the folder of run folders and their store. */
  readonly outputDirectory: string;
  /** Worker threads; 0 runs every cell in this thread. Changes no bit of a result. */
  readonly workers: number;
  /**
   * `reuse` takes payloads from the store wherever it has them; `resume` does so too, and insists
   * that the run was begun; `fresh` computes everything again.
   */
  readonly mode: 'reuse' | 'resume' | 'fresh';
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

/** How a run ended, and where it lies. */
export interface RunOutcome {
  readonly status: EvaluationResult['status'];
  readonly runDirectory: string;
  /** Absent where the run was interrupted, or a failure stopped it. */
  readonly summary?: RunSummary;
  readonly failures: readonly CellFailure[];
}

/**
 * Executes a checked config and leaves a run folder: journal, record, results and summary.
 *
 * @throws RUN_NOT_FOUND in mode `resume` where nothing was begun; RUN_LOCKED; whatever opening a
 * component throws. A failing cell is an outcome, not an exception.
 */
export async function runEvaluation(request: RunRequest): Promise<RunOutcome> {
  const { checked, outputDirectory, signal, onEvent } = request;
  const parallel = threadParallel(request.workers === 0 ? 1 : request.workers);
  const cacheRoot = join(outputDirectory, 'cache');
  const logger = eventLogger(onEvent);
  const scratchRoot = join(outputDirectory, 'scratch', String(process.pid));
  const provisions = defaultProvisions({
    random: randomStream(`${checked.config.seed}`),
    signal,
    parallel,
    logger,
    baseDirectory: checked.baseDirectory,
    scratchRoot,
    cacheRoot,
  });
  const host = await openHost(checked.hostSpec, provisions);
  try {
    return await runOnHost(request, host, (digest) =>
      request.workers === 0
        ? inProcessExecutor(host, signal)
        : workerExecutor({
            workers: request.workers,
            data: {
              hostSpec: checked.hostSpec,
              seed: checked.config.seed,
              scratchRoot: join(scratchRoot, digest.slice(0, 10)),
              cacheRoot,
            },
            signal,
            logger,
          }),
    );
  } finally {
    await host.dispose();
    await parallel.dispose();
    rmSync(scratchRoot, { recursive: true, force: true });
  }
}

async function runOnHost(
  request: RunRequest,
  host: Host,
  openExecutor: (planDigest: string) => CellExecutor,
): Promise<RunOutcome> {
  const { checked, outputDirectory, mode } = request;
  const fingerprints = await readFingerprints(host);
  const digest = planDigest(checked, host, fingerprints);
  const directory = runDirectory(outputDirectory, checked.config.name, digest);
  if (mode === 'resume' && !existsSync(directory.record)) throw nothingToResume(directory);
  mkdirSync(directory.path, { recursive: true });
  const releaseLock = takeRunLock(directory.lock, directory.path);
  const journal = openJournal(directory.journal, Date.now);
  const store = openFileCellStore(storeDirectory(outputDirectory), { ignoreOld: mode === 'fresh' });
  if (store.damagedLines > 0) warnOfDamage(request, store.damagedLines);
  const startedAt = new Date().toISOString();
  const record = startRecord(checked, { planDigest: digest, fingerprints, startedAt });
  writeRecord(directory.record, record);
  journal.note('run-started', { mode, workers: request.workers, process: process.pid });
  const executor = openExecutor(digest);
  try {
    const result = await evaluate(checked, digest, {
      host,
      fingerprints,
      store,
      journal,
      executor,
      signal: request.signal,
      clock: Date.now,
      onEvent: request.onEvent,
    });
    const finished = result.summary !== undefined;
    if (finished)
      writeResults(directory.results, result.cells, { store, failures: result.failures });
    if (result.summary !== undefined) writeSummary(directory.summary, result.summary);
    const endedAt = new Date().toISOString();
    writeRecord(directory.record, { ...record, endedAt, status: result.status });
    journal.note('run-ended', { status: result.status });
    return outcomeOf(result, directory);
  } finally {
    await executor.dispose();
    store.close();
    journal.close();
    releaseLock();
  }
}

function outcomeOf(result: EvaluationResult, directory: RunDirectory): RunOutcome {
  return {
    status: result.status,
    runDirectory: directory.path,
    ...(result.summary === undefined ? {} : { summary: result.summary }),
    failures: [...result.failures.values()],
  };
}

function eventLogger(onEvent: (event: RunEvent) => void): Logger {
  return {
    debug: (message) => onEvent({ type: 'log', level: 'debug', message }),
    info: (message) => onEvent({ type: 'log', level: 'info', message }),
    warn: (message) => onEvent({ type: 'warning', message }),
  };
}

function warnOfDamage(request: RunRequest, lines: number): void {
  const message = `The store has ${lines} damaged line(s), as a killed run leaves them; what they held is computed again.`;
  request.onEvent({ type: 'warning', message });
}

function nothingToResume(directory: RunDirectory): GgmiError {
  return new GgmiError({
    code: 'RUN_NOT_FOUND',
    message: `There is no run to resume at ${directory.path}.`,
    next: 'Run without --resume; payloads that the store has are reused in any case.',
    fields: { path: directory.path },
  });
}
