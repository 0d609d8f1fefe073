import { parentPort, workerData } from 'node:worker_threads';
import { randomStream } from '@ggmi/numerics';
import type { Logger } from '@ggmi/core';
import { defaultProvisions } from '../host/default-provisions.js';
import { openHost } from '../host/open-host.js';
import { executeOnHost } from './execute-on-host.js';
import { sequentialParallel } from './sequential-parallel.js';
import { toTransferable } from './transferable-failure.js';
import type { CellWorkerData, WorkerRequest, WorkerResponse } from './worker-messages.js';

if (parentPort === null) throw new Error('cell-worker runs only as a worker thread');
const port = parentPort;
const send = (response: WorkerResponse): void => port.postMessage(response);

// Structured clone of what workerExecutor passed.
const { hostSpec, seed, scratchRoot, cacheRoot } = workerData as CellWorkerData;
const abort = new AbortController();
const log = (level: 'debug' | 'info' | 'warn') => (message: string) =>
  send({ type: 'log', level, message });
const logger: Logger = { debug: log('debug'), info: log('info'), warn: log('warn') };
const host = openHost(
  hostSpec,
  defaultProvisions({
    random: randomStream(`${seed}`),
    signal: abort.signal,
    parallel: sequentialParallel,
    logger,
    baseDirectory: hostSpec.baseDirectory,
    scratchRoot,
    cacheRoot,
  }),
);
// A failure to open is reported by every cell that awaits the host.
host.catch(() => undefined);

async function execute(request: Extract<WorkerRequest, { type: 'execute' }>): Promise<void> {
  const { task, cell, inputs } = request;
  try {
    const opened = await host;
    send({ type: 'begun', task });
    const payload = await executeOnHost(opened, cell, { inputs, signal: abort.signal });
    send({ type: 'done', task, payload });
  } catch (error) {
    send({ type: 'failed', task, failure: toTransferable(error) });
  }
}

// One cell at a time: the next waits until the one before has ended.
let queue: Promise<void> = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  if (request.type === 'abort')
    abort.abort(new DOMException('the run was interrupted', 'AbortError'));
  else if (request.type === 'execute') queue = queue.then(() => execute(request));
  else void queue.then(async () => (await host).dispose()).finally(() => port.close());
});
