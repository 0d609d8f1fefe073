import type { RequestFailure } from '@ggmi/core';

/** When a server counts as down. */
export interface OutageBounds {
  /** Failures in a row, of all requests, after which only single calls try the server. */
  readonly failures: number;
  /** How long a server that failed may stay away before what waits for it is given up. */
  readonly patienceMs: number;
}

/** A server that gives no answer. */
export interface Outage {
  readonly failures: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Of the last failure. */
  readonly reason: string;
}

/** A server that never answered is given up after so many failed connections. */
const NEVER_REACHED = 4;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Whether a server answers. Closed: calls go through. After failures in a row it opens: nothing is
 * called for a pause that doubles, then one call probes; its answer closes the circuit again. A server
 * that stays away for too long is down.
 */
export class Circuit {
  readonly #bounds: OutageBounds;
  #state: 'closed' | 'open' | 'probing' = 'closed';
  #openUntil = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #inARow = 0;
  #failingSince = 0;
  #everAnswered = false;
  #lastReason = '';

  constructor(bounds: OutageBounds) {
    this.#bounds = bounds;
  }

  /** The failures in a row up to now. */
  get outage(): Outage {
    return { failures: this.#inARow, since: this.#failingSince, reason: this.#lastReason };
  }

  get isProbing(): boolean {
    return this.#state === 'probing';
  }

  /** Milliseconds until a call may start: 0 now, Infinity where a probe decides. */
  waitMs(now: number): number {
    if (this.#state === 'probing') return Infinity;
    return this.#state === 'open' ? Math.max(0, this.#openUntil - now) : 0;
  }

  started(): void {
    if (this.#state === 'open') this.#state = 'probing';
  }

  /** A probe ended without saying anything of the server. */
  undecided(): void {
    if (this.#state === 'probing') this.#state = 'open';
  }

  answered(): void {
    this.#state = 'closed';
    this.#everAnswered = true;
    this.#inARow = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
  }

  /** @returns whether the server is down: what waits for it is to be given up. */
  failed(now: number, { kind, reason }: Pick<RequestFailure, 'kind' | 'reason'>): boolean {
    if (this.#inARow === 0) this.#failingSince = now;
    this.#inARow += 1;
    this.#lastReason = reason;
    // What was under way when the circuit opened says nothing new.
    if (this.#state === 'open') return false;
    const wasProbe = this.#state === 'probing';
    const neverReached = kind === 'unreachable' && !this.#everAnswered;
    if (wasProbe || this.#inARow >= this.#bounds.failures) this.#open(now);
    if (neverReached && this.#inARow >= NEVER_REACHED) {
      this.#open(now);
      return true;
    }
    return wasProbe && now - this.#failingSince >= this.#bounds.patienceMs;
  }

  #open(now: number): void {
    this.#state = 'open';
    this.#openUntil = now + this.#pauseMs;
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * this.#pauseMs);
  }
}
