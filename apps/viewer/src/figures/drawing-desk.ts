import { Worker } from 'node:worker_threads';
import { GgmiError, type RunComparison } from '@ggmi/core';
import type { ChartSpec } from '@ggmi/report';
import type { DrawAnswer, DrawFailure, DrawTask, Wanted } from './draw-messages.js';
import { keptTexts } from './kept-texts.js';

/** Where what takes long is asked for, so that pages are answered meanwhile. */
export interface DrawingDesk {
  /** Loads what drawing stands on, which takes a second, before anybody waits for it. */
  begin(): void;
  /** An SVG file; drawn once and kept. */
  picture(spec: ChartSpec): Promise<string>;
  /** The report of a run folder as one HTML file. */
  report(path: string): Promise<string>;
  /** @throws what `compareRuns` throws. */
  comparison(paths: readonly string[]): Promise<RunComparison>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (made: string | RunComparison) => void;
  readonly reject: (reason: unknown) => void;
}

/** Characters of drawings that are kept. */
const KEPT = 100_000_000;

/** Opens a desk. Its thread begins when it is told to or something is asked for. */
export function openDrawingDesk(): DrawingDesk {
  const waiting = new Map<number, Waiting>();
  let tasks = 0;
  let worker: Worker | undefined;
  // One that has ended, as for want of memory, fails what it was asked, and the next asks another.
  const begun = (): Worker =>
    (worker ??= startWorker(waiting, () => {
      worker = undefined;
    }));
  const ask = (wanted: Wanted): Promise<string | RunComparison> =>
    new Promise((resolve, reject) => {
      const task: DrawTask = { task: ++tasks, ...wanted };
      waiting.set(task.task, { resolve, reject });
      begun().postMessage(task);
    });
  const kept = keptTexts(KEPT);
  return {
    begin: () => void begun(),
    picture: (spec) =>
      kept(
        JSON.stringify(spec),
        // The thread answers a task with what its type says.
        () => ask({ type: 'picture', spec }) as Promise<string>,
      ),
    // As above.
    report: (path) => ask({ type: 'report', path }) as Promise<string>,
    // As above.
    comparison: (paths) => ask({ type: 'comparison', paths }) as Promise<RunComparison>,
    close: async () => {
      await worker?.terminate();
    },
  };
}

/** The thread lies in the package's `dist` also where the server runs from its sources. */
function startWorker(waiting: Map<number, Waiting>, onEnd: () => void): Worker {
  const worker = new Worker(new URL('../../dist/figures/draw-worker.js', import.meta.url), {
    // It runs what was built, whatever conditions its parent resolves by.
    execArgv: [],
  });
  worker.unref();
  const failAll = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (answer: DrawAnswer) => {
    const asked = waiting.get(answer.task);
    waiting.delete(answer.task);
    if ('failure' in answer) asked?.reject(errorOf(answer.failure));
    else asked?.resolve(answer.made);
  });
  worker.on('error', failAll);
  worker.on('exit', () => {
    onEnd();
    failAll(new Error('the thread that draws has ended'));
  });
  return worker;
}

function errorOf({ message, expected, stack, refusal }: DrawFailure): Error {
  if (expected !== undefined) return new GgmiError({ message, ...expected });
  return Object.assign(new Error(message), refusal, stack !== undefined && { stack });
}
