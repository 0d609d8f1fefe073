/** Bounds of how many calls one server gets at once. */
export interface ConcurrencyBounds {
  readonly start: number;
  readonly most: number;
}

/** How long growth rests after a server was unavailable. */
const REST_MS = 10_000;
const SHRINK = 0.8;

/**
 * How many calls a server gets at once: additive increase by one per round of answers, a factor of 0.8
 * per episode of 429, never below 1. An episode is what was under way at its first 429: those calls
 * were too many together and shrink it once.
 */
export class AdaptiveConcurrency {
  #limit: number;
  readonly #most: number;
  #episode = 0;
  #restUntil = -Infinity;

  constructor({ start, most }: ConcurrencyBounds) {
    this.#most = most;
    this.#limit = Math.min(start, most);
  }

  /** Whole calls: at least 1. */
  get limit(): number {
    return Math.floor(this.#limit);
  }

  /** The episode that a call belongs to which starts now. */
  get episode(): number {
    return this.#episode;
  }

  answered(now: number): void {
    if (now >= this.#restUntil) this.#limit = Math.min(this.#most, this.#limit + 1 / this.#limit);
  }

  /** @param episode That of the call's start. */
  rateLimited(episode: number): void {
    if (episode !== this.#episode) return;
    this.#episode += 1;
    this.#limit = Math.max(1, this.#limit * SHRINK);
  }

  /** A server that fails now and then must not rest for ever: between two rests there is as much time. */
  unavailable(now: number): void {
    if (now >= this.#restUntil + REST_MS) this.#restUntil = now + REST_MS;
  }
}
