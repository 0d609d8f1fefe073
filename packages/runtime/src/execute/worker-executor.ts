import { Worker } from 'node:worker_threads';
import { GgmiError, type JsonObject, type Logger } from '@ggmi/core';
import type { CellExecutor } from './cell-executor.js';
import { fromTransferable } from './transferable-failure.js';
import type { CellWorkerData, WorkerRequest, WorkerResponse } from './worker-messages.js';

/** Cells that wait in a worker beside the one it runs: hides the way there and back. */
const QUEUE_PER_WORKER = 4;

interface Pending {
  readonly resolve: (payload: JsonObject) => void;
  readonly reject: (reason: unknown) => void;
}

interface PoolWorker {
  readonly thread: Worker;
  readonly pending: Map<number, Pending>;
}

/** Runs cells on a warm pool of worker threads; each opens a host of its own from the same plan. */
export function workerExecutor(options: {
  readonly workers: number;
  readonly data: CellWorkerData;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}): CellExecutor {
  const { signal, logger, data } = options;
  const pool = Array.from({ length: options.workers }, () => startWorker(data, logger));
  const onAbort = (): void => {
    for (const { thread, pending } of pool) {
      post(thread, { type: 'abort' });
      // A cell that computes without a pause cannot hear the signal: it is let go.
      for (const { reject } of pending.values()) reject(signal.reason);
      pending.clear();
    }
  };
  signal.addEventListener('abort', onAbort, { once: true });
  let lastTask = 0;
  return {
    capacity: options.workers * QUEUE_PER_WORKER,
    execute: (cell, inputs) =>
      new Promise((resolve, reject) => {
        const worker = pool.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
        const task = ++lastTask;
        worker.pending.set(task, { resolve, reject });
        post(worker.thread, { type: 'execute', task, cell, inputs });
      }),
    async dispose() {
      signal.removeEventListener('abort', onAbort);
      await Promise.all(pool.map(stopWorker));
    },
  };
}

function post(thread: Worker, request: WorkerRequest): void {
  thread.postMessage(request);
}

function startWorker(data: CellWorkerData, logger: Logger): PoolWorker {
  const thread = new Worker(new URL('./cell-worker.js', import.meta.url), { workerData: data });
  const pending = new Map<number, Pending>();
  thread.on('message', (response: WorkerResponse) => {
    if (response.type === 'log') return logger[response.level](response.message);
    const promise = pending.get(response.task);
    pending.delete(response.task);
    if (response.type === 'done') promise?.resolve(response.payload);
    else promise?.reject(fromTransferable(response.failure));
  });
  const die = (reason: string): void => {
    for (const { reject } of pending.values()) reject(workerDied(reason));
    pending.clear();
  };
  thread.on('error', (error) => die(error.message));
  thread.on('exit', (code) => die(`it ended with code ${code}`));
  return { thread, pending };
}

/** Lets an idle worker dispose its components; one that still computes is ended. */
async function stopWorker({ thread, pending }: PoolWorker): Promise<void> {
  if (pending.size > 0 || thread.threadId < 0) {
    await thread.terminate();
    return;
  }
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  post(thread, { type: 'dispose' });
  const timer = setTimeout(() => void thread.terminate(), 2000);
  await ended;
  clearTimeout(timer);
}

function workerDied(reason: string): GgmiError {
  return new GgmiError({
    code: 'WORKER_DIED',
    message: `A worker thread died while it ran a cell: ${reason}.`,
    next: 'Run again with --workers 0 to see the failure in the main thread.',
    fields: { reason },
  });
}
