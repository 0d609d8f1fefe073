import { Worker } from 'node:worker_threads';
import type { DrawAnswer, DrawTask, Wanted } from './draw-messages.js';

/** Where drawings are asked for. */
export interface DrawingDesk {
  /**
   * Each is drawn once and kept.
   *
   * @returns undefined where the run has no such figure.
   */
  draw(run: Pick<DrawTask, 'path' | 'version'>, wanted: Wanted): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Characters of drawings that are kept; the oldest go first. */
const KEPT = 200_000_000;

/** Starts a thread that draws. It lies in the package's `dist` also where the server runs from its sources. */
export function openDrawingDesk(): DrawingDesk {
  const worker = new Worker(new URL('../../dist/figures/draw-worker.js', import.meta.url));
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<string | undefined>>();
  const kept = createKept();
  let tasks = 0;
  worker.on('message', (answer: DrawAnswer) => {
    const asked = waiting.get(answer.task);
    waiting.delete(answer.task);
    if ('failure' in answer) asked?.reject(new Error(answer.failure));
    else asked?.resolve(answer.text);
  });
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  });
  return {
    draw: (run, wanted) =>
      kept(JSON.stringify([run.path, run.version, wanted]), () => {
        const asked = withResolvers<string | undefined>();
        waiting.set(++tasks, asked);
        const task: DrawTask = { task: tasks, path: run.path, version: run.version, wanted };
        worker.postMessage(task);
        return asked.promise;
      }),
    close: async () => {
      for (const asked of waiting.values()) asked.resolve(undefined);
      await worker.terminate();
    },
  };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

type Text = string | undefined;

/** Keeps what was made under its key, up to so many characters; what failed is made again. */
function createKept(): (key: string, make: () => Promise<Text>) => Promise<Text> {
  const texts = new Map<string, Promise<Text>>();
  let size = 0;
  return (key, make) => {
    const found = texts.get(key);
    if (found !== undefined) return found;
    const made = make();
    texts.set(key, made);
    made.then(
      (text = '') => {
        size += text.length;
        for (const [oldest, old] of texts) {
          if (size <= KEPT || oldest === key) break;
          texts.delete(oldest);
          void old.then((gone = '') => (size -= gone.length));
        }
      },
      () => texts.delete(key),
    );
    return made;
  };
}
