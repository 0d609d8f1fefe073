import type { DroppedRows } from '@ggmi/core';
import type { DropReason } from '../formats/row-format.js';

const LISTED = 10;

/** Counts the rows that are left out, by reason, with the places of the first ten of each. */
export class DropCounts {
  readonly #byReason = new Map<DropReason, { count: number; readonly places: string[] }>();

  add(reason: DropReason, place: string): void {
    const entry = this.#byReason.get(reason) ?? { count: 0, places: [] };
    entry.count += 1;
    if (entry.places.length < LISTED) entry.places.push(place);
    this.#byReason.set(reason, entry);
  }

  /** Most frequent first. */
  list(): readonly DroppedRows[] {
    return [...this.#byReason]
      .map(([reason, { count, places }]) => ({ reason, count, places: [...places] }))
      .toSorted((a, b) => b.count - a.count);
  }
}
