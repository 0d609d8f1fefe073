import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before the program that is watched: notes time, processor time and memory, and every rejection
// that nobody handled. With `--expose-gc` garbage is collected first, so that the heap is what is held.

const file = process.env['GGMI_WATCH_FILE'];
const everyMs = 100;
const collectEveryMs = 1000;

/** What is noted at one moment: one line of JSON. */
export interface WatchedMoment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of the whole process since its start, milliseconds. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  readonly heapBytes: number;
  /** Rejections that nobody handled so far. */
  readonly unhandled: number;
}

if (file !== undefined && isMainThread) {
  let unhandled = 0;
  process.on('unhandledRejection', () => (unhandled += 1));
  const collect = globalThis.gc;
  const note = (): void => {
    collect?.();
    const { user, system } = process.cpuUsage();
    const { rss: residentBytes, heapUsed: heapBytes } = process.memoryUsage();
    const cpuMs = (user + system) / 1000;
    const moment: WatchedMoment = { at: Date.now(), cpuMs, residentBytes, heapBytes, unhandled };
    appendFileSync(file, `${JSON.stringify(moment)}\n`);
  };
  setInterval(note, collect === undefined ? everyMs : collectEveryMs).unref();
  process.once('exit', note);
}
