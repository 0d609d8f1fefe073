import type { Curation, TextExample } from '@ggmi/core';
import type { Policy } from './policy.js';

/** What a curator found against its items, by position: at most one drop, any number of flags. */
export class Findings {
  readonly #items: readonly TextExample[];
  /** The order in which reasons are reported. */
  readonly #reasons: readonly string[];
  readonly #dropped = new Map<number, string>();
  readonly #flagged = new Map<number, Set<string>>();

  constructor(items: readonly TextExample[], reasons: readonly string[]) {
    this.#items = items;
    this.#reasons = reasons;
  }

  /** Notes a reason against an item; a second reason to drop it changes nothing. */
  note(position: number, { reason, policy }: { reason: string; policy: Policy }): void {
    if (policy === 'drop') {
      if (!this.#dropped.has(position)) this.#dropped.set(position, reason);
      return;
    }
    const flags = this.#flagged.get(position) ?? new Set();
    this.#flagged.set(position, flags.add(reason));
  }

  isDropped(position: number): boolean {
    return this.#dropped.has(position);
  }

  /** Kept items in their order, drops by reason, and flags of kept items by reason. */
  curation(): Curation {
    const positions = this.#items.map((_, position) => position);
    const byReason = (holds: (position: number, reason: string) => boolean): Curation['drops'] =>
      this.#reasons
        .map((reason) => {
          const found = positions.filter((position) => holds(position, reason));
          return { reason, ids: found.map((position) => this.#items[position]!.id) };
        })
        .filter(({ ids }) => ids.length > 0);
    return {
      kept: this.#items.filter((_, position) => !this.isDropped(position)),
      drops: byReason((position, reason) => this.#dropped.get(position) === reason),
      flags: byReason(
        (position, reason) =>
          !this.isDropped(position) && this.#flagged.get(position)?.has(reason) === true,
      ),
    };
  }
}
