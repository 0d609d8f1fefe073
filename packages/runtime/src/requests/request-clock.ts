import { setTimeout } from 'node:timers/promises';

/** Time for the scheduler, so that tests need none. */
export interface RequestClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason once that is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest that a timer of Node can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: RequestClock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await setTimeout(Math.min(ms, LONGEST_MS), undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};
