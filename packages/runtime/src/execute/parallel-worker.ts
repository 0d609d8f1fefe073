import { parentPort } from 'node:worker_threads';
import type { IndexRange } from '@ggmi/core';
import { loadKernel } from './sequential-parallel.js';

/** One range of one job, as thread-parallel sends it. */
export interface KernelTask {
  readonly task: number;
  readonly module: string;
  readonly buffers: Readonly<Record<string, SharedArrayBuffer>>;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly range: IndexRange;
}

/** What became of it. */
export type KernelResult =
  | { readonly task: number; readonly value: number }
  | { readonly task: number; readonly error: unknown };

parentPort?.on('message', (request: KernelTask) => {
  void loadKernel(request.module)
    .then((kernel) => ({
      task: request.task,
      value: kernel(request.buffers, request.parameters, request.range),
    }))
    .catch((error: unknown) => ({ task: request.task, error }))
    .then((result: KernelResult) => parentPort?.postMessage(result));
});
