import type { TokenCounts } from '@ggmi/core';

/** What one server gets in any minute; absent: no limit. */
export interface MinuteLimits {
  readonly requests?: number | undefined;
  readonly tokens?: number | undefined;
}

/** A request as the budget remembers it. */
export interface BudgetEntry {
  readonly at: number;
  tokens: number;
  forgotten: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Requests and tokens of the last 60 seconds. Tokens are counted as expected, and as used once that is
 * known. A request that is larger than a whole budget goes alone.
 */
export class MinuteBudget {
  readonly #limits: { readonly requests: number; readonly tokens: number };
  /** Oldest first; none where nothing is limited. */
  readonly #entries: BudgetEntry[] = [];
  #tokens = 0;

  constructor({ requests = Infinity, tokens = Infinity }: MinuteLimits) {
    this.#limits = { requests, tokens };
  }

  /** Milliseconds until a request of so many tokens fits; 0 where it does. */
  waitMs(now: number, tokens: number): number {
    this.#forget(now);
    let count = this.#entries.length;
    let used = this.#tokens;
    let free = now;
    for (const entry of this.#entries) {
      if (count < this.#limits.requests && used + tokens <= this.#limits.tokens) break;
      count -= 1;
      used -= entry.tokens;
      free = entry.at + MINUTE_MS;
    }
    return free - now;
  }

  take(now: number, tokens: number): BudgetEntry {
    const entry = { at: now, tokens, forgotten: false };
    if (this.#limits.requests === Infinity && this.#limits.tokens === Infinity) return entry;
    this.#entries.push(entry);
    this.#tokens += tokens;
    return entry;
  }

  /** Replaces what was expected by what was used. */
  settle(entry: BudgetEntry, { input, output }: TokenCounts): void {
    if (!entry.forgotten) this.#tokens += input + output - entry.tokens;
    entry.tokens = input + output;
  }

  #forget(now: number): void {
    const kept = this.#entries.findIndex(({ at }) => at + MINUTE_MS > now);
    const old = this.#entries.splice(0, kept < 0 ? this.#entries.length : kept);
    for (const entry of old) {
      entry.forgotten = true;
      this.#tokens -= entry.tokens;
    }
  }
}
