import { setImmediate } from 'node:timers/promises';
import type { RequestClock } from '../../src/requests/request-clock.js';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only where everything waits for it. */
export class FakeClock implements RequestClock {
  #now = Date.parse('2026-11-23T00:00:00Z');
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  /** Timers that have not gone off. */
  get pending(): number {
    return this.#sleepers.size;
  }

  alarm(ms: number, ring: () => void): () => void {
    const sleeper: Sleeper = { at: this.#now + ms, wake: ring };
    this.#sleepers.add(sleeper);
    return () => void this.#sleepers.delete(sleeper);
  }

  /** What the work gives, with time jumping to the next sleeper whenever nothing else is to be done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = (): void => void (isSettled = true);
    work.then(settle, settle);
    for (;;) {
      await setImmediate();
      if (isSettled) return work;
      let next = Infinity;
      for (const { at } of this.#sleepers) next = Math.min(next, at);
      if (next === Infinity) throw new Error('everything waits, and nobody for the clock');
      this.#now = Math.max(this.#now, next);
      for (const sleeper of this.#sleepers) {
        if (sleeper.at > this.#now) continue;
        this.#sleepers.delete(sleeper);
        sleeper.wake();
      }
    }
  }
}
