import { onAbort } from './on-abort.js';

/** Time for the scheduler, so that tests need none. */
export interface RequestClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back after `ms`, unless what it gives is called before. */
  alarm(ms: number, ring: () => void): () => void;
}

/** The longest that a timer of Node can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: RequestClock = {
  now: () => Date.now(),
  alarm(ms, ring) {
    const timer = setTimeout(ring, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`; rejects with the signal's reason once that is aborted. */
export function sleep(clock: RequestClock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const cancel = clock.alarm(ms, () => {
      release();
      resolve();
    });
    const release = onAbort(signal, () => {
      cancel();
      reject(signal.reason);
    });
  });
}
