import { Worker } from 'node:worker_threads';
import type { Parallel, ParallelJob } from '@ggmi/core';
import type { KernelResult, KernelTask } from './parallel-worker.js';

/** A Parallel that owns threads. */
export interface ThreadParallel extends Parallel {
  dispose(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: number) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A warm pool of threads: started at the first `map`, kept for the next ones. Ranges go to threads
 * in turn; results stand in the order of the ranges, so the number of threads changes no bit.
 */
export function threadParallel(threads: number): ThreadParallel {
  let workers: Worker[] = [];
  const waiting = new Map<number, Waiting>();
  let lastTask = 0;
  let jobsUnderWay = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL('./parallel-worker.js', import.meta.url));
    worker.unref();
    worker.on('message', (result: KernelResult) => {
      const promise = waiting.get(result.task);
      waiting.delete(result.task);
      if ('error' in result) promise?.reject(result.error);
      else promise?.resolve(result.value);
    });
    worker.on('error', (error) => {
      for (const promise of waiting.values()) promise.reject(error);
      waiting.clear();
    });
    return worker;
  };
  const submit = (job: ParallelJob, index: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const task: KernelTask = {
        task: ++lastTask,
        module: String(job.module),
        buffers: job.buffers,
        parameters: job.parameters,
        range: job.ranges[index]!,
      };
      waiting.set(task.task, { resolve, reject });
      workers[index % workers.length]!.postMessage(task);
    });

  return {
    threads,
    async map(job) {
      job.signal?.throwIfAborted();
      if (workers.length === 0) workers = Array.from({ length: threads }, start);
      // The process must live while ranges are under way, and may end while the pool is idle.
      for (const worker of workers) worker.ref();
      jobsUnderWay++;
      try {
        return await Promise.all(job.ranges.map((_, index) => submit(job, index)));
      } finally {
        jobsUnderWay--;
        if (jobsUnderWay === 0) for (const worker of workers) worker.unref();
      }
    },
    async dispose() {
      await Promise.all(workers.map((worker) => worker.terminate()));
      workers = [];
    },
  };
}
