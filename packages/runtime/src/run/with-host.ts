import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import type { Logger, RequestUsage } from '@ggmi/core';
import type { CellExecutor } from '../execute/cell-executor.js';
import { inProcessExecutor } from '../execute/in-process-executor.js';
import { remoteExecutor } from '../execute/remote-executor.js';
import { threadParallel } from '../execute/thread-parallel.js';
import { workerExecutor } from '../execute/worker-executor.js';
import type { GenerationKeeper } from '../generations/generation-keeper.js';
import { KeptFillers } from '../generations/kept-fillers.js';
import { remoteRoles } from '../generations/remote-roles.js';
import { defaultProvisions } from '../host/default-provisions.js';
import type { HostSpec } from '../host/host-spec.js';
import type { Host } from '../host/host.js';
import { openHost } from '../host/open-host.js';
import { makeOutputFolder } from '../record/make-output-folder.js';
import { defaultRequestSettings } from '../requests/default-request-settings.js';
import { offlineScheduler } from '../requests/offline-scheduler.js';
import { openRequestScheduler } from '../requests/open-request-scheduler.js';
import type { RequestSettings } from '../requests/request-settings.js';
import type { Usage } from '../requests/spending.js';
import type { RunEvent } from './run-event.js';

/** Which components to open, and where their cells run. */
export interface HostRequest {
  readonly hostSpec: HostSpec;
  /** What the components' own streams derive from. */
  readonly seed: number;
  /** Absolute path of the folder of run folders and their store. */
  readonly outputDirectory: string;
  /** Worker threads; 0 runs every cell in this thread. Changes no bit of a result. */
  readonly workers: number;
  /** How servers are called. Default: as a config that says nothing of it. */
  readonly requests?: RequestSettings;
  /** Without network: every request is refused. */
  readonly offline?: boolean;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

/** An open host, and a way to execute cells on its components. */
export interface OpenHost {
  readonly host: Host;
  /** What requests have used so far. */
  readonly usage: () => Usage;
  /** The same by server and model. */
  readonly accounts: () => readonly RequestUsage[];
  /** Keeps answers that components ask of each other, once it has a keeper. */
  readonly fillers: KeptFillers;
  /** The caller disposes of it. A keeper keeps what remote generators draw. */
  readonly openExecutor: (keeper?: GenerationKeeper) => CellExecutor;
}

/** Folders beside the run folders that components may use. */
interface ComponentFolders {
  /** Emptied after the run. */
  readonly scratchRoot: string;
  /** Kept. */
  readonly cacheRoot: string;
}

/**
 * Does work with the components of a host, which is opened before and disposed of after it.
 *
 * @throws OUTPUT_UNWRITABLE; whatever opening a component throws, and the work itself.
 */
export async function withHost<Result>(
  request: HostRequest,
  work: (open: OpenHost) => Promise<Result>,
): Promise<Result> {
  const { hostSpec, outputDirectory, signal, onEvent } = request;
  makeOutputFolder(outputDirectory);
  const folders: ComponentFolders = {
    scratchRoot: join(outputDirectory, 'scratch', String(process.pid)),
    cacheRoot: join(outputDirectory, 'cache'),
  };
  const parallel = threadParallel(Math.max(1, request.workers));
  const random = randomStream(`${request.seed}`);
  const requests =
    request.offline === true
      ? offlineScheduler
      : openRequestScheduler(request.requests ?? defaultRequestSettings, random);
  const provisions = defaultProvisions({
    random,
    requests,
    signal,
    parallel,
    logger: eventLogger(onEvent),
    baseDirectory: hostSpec.baseDirectory,
    ...folders,
  });
  const host = await openHost(hostSpec, provisions);
  const fillers = new KeptFillers();
  host.fillSlotsBy(fillers);
  try {
    return await work({
      host,
      usage: () => requests.usage(),
      accounts: () => requests.accounts(),
      fillers,
      openExecutor: (keeper) => {
        const others = openExecutor(request, host, folders);
        const remote = remoteRoles(host);
        return remote.size === 0
          ? others
          : remoteExecutor({ host, remote, others, signal, keeper });
      },
    });
  } finally {
    await disposeOf(host, onEvent);
    await parallel.dispose();
    clearScratch(folders.scratchRoot, onEvent);
  }
}

function openExecutor(request: HostRequest, host: Host, folders: ComponentFolders): CellExecutor {
  const { hostSpec, seed, workers, signal } = request;
  if (workers === 0) return inProcessExecutor(host, signal);
  const data = { hostSpec, seed, ...folders };
  return workerExecutor({ workers, data, signal, logger: eventLogger(request.onEvent) });
}

/** Throws nothing: a component that fails now takes no result with it. */
async function disposeOf(host: Host, onEvent: (event: RunEvent) => void): Promise<void> {
  try {
    await host.dispose();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    onEvent({ type: 'warning', message });
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

function eventLogger(onEvent: (event: RunEvent) => void): Logger {
  return {
    debug: (message) => onEvent({ type: 'log', level: 'debug', message }),
    info: (message) => onEvent({ type: 'log', level: 'info', message }),
    warn: (message) => onEvent({ type: 'warning', message }),
  };
}
