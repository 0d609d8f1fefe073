import { Worker } from 'node:worker_threads';
import type { JsonObject, Logger } from '@ggmi/core';
import type { CellExecutor } from './cell-executor.js';
import { fromTransferable } from './transferable-failure.js';
import { WorkerDiedError } from './worker-died-error.js';
import type { CellWorkerData, WorkerRequest, WorkerResponse } from './worker-messages.js';

/** Cells whose inputs are read ahead for a worker: hides the time that this takes. */
const QUEUE_PER_WORKER = 4;
/** Cells that lie in a thread, the one under way included: each has copies of its inputs there. */
const MOST_IN_THREAD = 2;

interface Pending {
  readonly request: Extract<WorkerRequest, { type: 'execute' }>;
  readonly resolve: (payload: JsonObject) => void;
  readonly reject: (reason: unknown) => void;
  readonly onBegun: () => void;
}

interface PoolWorker {
  /** Absent where it died: the next cell starts another. */
  thread?: Worker;
  /** By task, in the order of submission: the first is under way. */
  readonly pending: Map<number, Pending>;
  /** How many of those, from the first, lie in the thread. */
  inThread: number;
  stopping: boolean;
}

/**
 * Runs cells on a warm pool of worker threads; each opens a host of its own from the same plan. A
 * thread that dies fails the cell that it ran; those that waited for it go on in a new one.
 */
export function workerExecutor(options: {
  readonly workers: number;
  readonly data: CellWorkerData;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}): CellExecutor {
  const { signal, logger, data } = options;
  const start = (worker: PoolWorker): Worker => startThread(worker, { data, logger, start });
  const pool = Array.from({ length: options.workers }, (): PoolWorker => {
    const worker: PoolWorker = { pending: new Map(), inThread: 0, stopping: false };
    worker.thread = start(worker);
    return worker;
  });
  const onAbort = (): void => {
    for (const worker of pool) {
      const { thread, pending } = worker;
      if (thread !== undefined) post(thread, { type: 'abort' });
      // A cell that computes without a pause cannot hear the signal: it is let go.
      for (const { reject } of pending.values()) reject(signal.reason);
      pending.clear();
      worker.inThread = 0;
    }
  };
  signal.addEventListener('abort', onAbort, { once: true });
  let lastTask = 0;
  return {
    capacity: options.workers * QUEUE_PER_WORKER,
    execute: (cell, inputs, onBegun) =>
      new Promise((resolve, reject) => {
        const worker = pool.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
        const request = { type: 'execute', task: ++lastTask, cell, inputs } as const;
        worker.pending.set(request.task, { request, resolve, reject, onBegun });
        worker.thread ??= start(worker);
        feed(worker, worker.thread);
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

/** Hands a thread the next cells in line, as many as it may hold. */
function feed(worker: PoolWorker, thread: Worker): void {
  const next = [...worker.pending.values()].slice(worker.inThread, MOST_IN_THREAD);
  for (const { request } of next) post(thread, request);
  worker.inThread += next.length;
}

function startThread(
  worker: PoolWorker,
  parts: {
    readonly data: CellWorkerData;
    readonly logger: Logger;
    readonly start: (worker: PoolWorker) => Worker;
  },
): Worker {
  const { pending } = worker;
  const thread = new Worker(new URL('./cell-worker.js', import.meta.url), {
    workerData: parts.data,
  });
  let cause: Error | undefined;
  thread.on('message', (response: WorkerResponse) => {
    if (response.type === 'log') return parts.logger[response.level](response.message);
    if (response.type === 'begun') return pending.get(response.task)?.onBegun();
    const promise = pending.get(response.task);
    if (pending.delete(response.task)) {
      worker.inThread -= 1;
      feed(worker, thread);
    }
    if (response.type === 'done') promise?.resolve(response.payload);
    else promise?.reject(fromTransferable(response.failure));
  });
  thread.on('error', (error) => (cause = asError(error)));
  thread.on('exit', (code) => {
    delete worker.thread;
    worker.inThread = 0;
    const lost = worker.stopping ? [...pending] : [...pending].slice(0, 1);
    const end = cause === undefined ? { exitCode: code } : { cause };
    const { components } = parts.data.hostSpec;
    for (const [task, { request, reject }] of lost) {
      pending.delete(task);
      reject(new WorkerDiedError({ cell: request.cell, components, end }));
    }
    if (pending.size === 0) return;
    worker.thread = parts.start(worker);
    feed(worker, worker.thread);
  });
  return thread;
}

/** Lets an idle worker dispose its components; one that still computes is ended. */
async function stopWorker(worker: PoolWorker): Promise<void> {
  worker.stopping = true;
  const { thread, pending } = worker;
  if (thread === undefined) return;
  if (pending.size > 0) {
    await thread.terminate();
    return;
  }
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  post(thread, { type: 'dispose' });
  const timer = setTimeout(() => void thread.terminate(), 2000);
  await ended;
  clearTimeout(timer);
}

/** What a thread was ended by, which may be no error at all: a plugin can throw anything. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
