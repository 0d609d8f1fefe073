import type { HeldOutItem } from './deployed-data.js';

/** Which items of two lists are the same. */
export interface CommonItems {
  /** Places in both lists, in the order of the first. */
  readonly pairs: readonly (readonly [here: number, there: number])[];
  /** Ids that both lists have, with other contents: `item-0` of two sources is two items. */
  readonly otherContent: number;
}

/** Pairs items of the same id and the same content. */
export function commonItems(
  here: readonly HeldOutItem[],
  there: readonly HeldOutItem[],
): CommonItems {
  const places = new Map(there.map(({ id }, place) => [id, place]));
  const pairs: (readonly [number, number])[] = [];
  let otherContent = 0;
  for (const [place, { id, content }] of here.entries()) {
    const other = places.get(id);
    if (other === undefined) continue;
    if (there[other]!.content === content) pairs.push([place, other]);
    else otherContent += 1;
  }
  return { pairs, otherContent };
}

/** All items of two lists that are equal as a whole. */
export function allItems(count: number): CommonItems {
  return { pairs: Array.from({ length: count }, (_, place) => [place, place]), otherContent: 0 };
}
