import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import type { Logger } from '@ggmi/core';
import { readFingerprints } from '../cells/component-keys.js';
import type { CellExecutor } from '../execute/cell-executor.js';
import { inProcessExecutor } from '../execute/in-process-executor.js';
import { threadParallel } from '../execute/thread-parallel.js';
import { workerExecutor } from '../execute/worker-executor.js';
import { defaultProvisions } from '../host/default-provisions.js';
import type { Host } from '../host/host.js';
import { openHost } from '../host/open-host.js';
import { makeOutputFolder } from '../record/make-output-folder.js';
import { nothingToResume } from '../record/nothing-to-resume.js';
import { evaluate } from './evaluate.js';
import type { RunEvent } from './run-event.js';
import type { RunOutcome, RunRequest } from './run-request.js';
import { openRunSession } from './run-session.js';

/** Folders beside the run folders that components may use. */
interface ComponentFolders {
  /** Emptied after the run. */
  readonly scratchRoot: string;
  /** Kept. */
  readonly cacheRoot: string;
}

/**
 * Executes a checked config and leaves a run folder: journal, record, results and summary.
 *
 * @throws RUN_NOT_FOUND in mode `resume` where nothing was begun; OUTPUT_UNWRITABLE; RUN_LOCKED;
 * whatever opening a component throws. A failing cell is an outcome, not an exception.
 */
export async function runEvaluation(request: RunRequest): Promise<RunOutcome> {
  const { checked, outputDirectory, mode, signal } = request;
  if (mode === 'resume' && !existsSync(outputDirectory)) throw nothingToResume(outputDirectory);
  makeOutputFolder(outputDirectory);
  const folders: ComponentFolders = {
    scratchRoot: join(outputDirectory, 'scratch', String(process.pid)),
    cacheRoot: join(outputDirectory, 'cache'),
  };
  const parallel = threadParallel(Math.max(1, request.workers));
  const provisions = defaultProvisions({
    random: randomStream(`${checked.config.seed}`),
    signal,
    parallel,
    logger: eventLogger(request.onEvent),
    baseDirectory: checked.baseDirectory,
    ...folders,
  });
  const host = await openHost(checked.hostSpec, provisions);
  try {
    return await runOnHost(request, host, folders);
  } finally {
    await host.dispose();
    await parallel.dispose();
    clearScratch(folders.scratchRoot, request.onEvent);
  }
}

/** Throws nothing: it would hide what ended the run. */
function clearScratch(folder: string, onEvent: (event: RunEvent) => void): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onEvent({ type: 'warning', message: `The scratch folder ${folder} is left: ${reason}` });
  }
}

async function runOnHost(
  request: RunRequest,
  host: Host,
  folders: ComponentFolders,
): Promise<RunOutcome> {
  const { checked, signal, onEvent } = request;
  const fingerprints = await readFingerprints(host);
  const session = openRunSession(request, host, fingerprints);
  const { store, journal, planDigest } = session;
  if (store.damagedLines > 0) onEvent({ type: 'warning', message: damage(store.damagedLines) });
  const executor = openExecutor(request, host, folders);
  try {
    const surroundings = { host, fingerprints, store, journal, executor, signal, onEvent };
    return session.finish(
      await evaluate(checked, planDigest, { ...surroundings, clock: Date.now }),
    );
  } finally {
    await executor.dispose();
    session.close();
  }
}

function openExecutor(request: RunRequest, host: Host, folders: ComponentFolders): CellExecutor {
  const { checked, workers, signal } = request;
  if (workers === 0) return inProcessExecutor(host, signal);
  const { hostSpec, config } = checked;
  const data = { hostSpec, seed: config.seed, ...folders };
  return workerExecutor({ workers, data, signal, logger: eventLogger(request.onEvent) });
}

function eventLogger(onEvent: (event: RunEvent) => void): Logger {
  return {
    debug: (message) => onEvent({ type: 'log', level: 'debug', message }),
    info: (message) => onEvent({ type: 'log', level: 'info', message }),
    warn: (message) => onEvent({ type: 'warning', message }),
  };
}

function damage(lines: number): string {
  return `The store has ${lines} damaged line(s), as a killed run leaves them; what they held is computed again.`;
}
