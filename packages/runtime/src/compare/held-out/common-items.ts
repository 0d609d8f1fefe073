import type { HeldOutItem } from './deployed-data.js';

/** Which items of two lists are the same. */
export interface CommonItems {
  /** Places in both lists, in the order of the first; none comes twice. */
  readonly pairs: readonly (readonly [here: number, there: number])[];
  /** Ids that both lists have, with other contents: `item-0` of two sources is two items. */
  readonly otherContent: number;
  /** How long the lists are. */
  readonly places: { readonly here: number; readonly there: number };
}

/**
 * Pairs items of the same id and the same content. What was drawn twice is paired as often as both lists
 * have it.
 */
export function commonItems(
  here: readonly HeldOutItem[],
  there: readonly HeldOutItem[],
): CommonItems {
  const open = new Map<string, number[]>();
  const ids = new Set<string>();
  for (const [place, { id, content }] of there.entries()) {
    const known = open.get(content);
    if (known === undefined) open.set(content, [place]);
    else known.push(place);
    ids.add(id);
  }
  for (const places of open.values()) places.reverse();
  const pairs: (readonly [number, number])[] = [];
  let otherContent = 0;
  for (const [place, { id, content }] of here.entries()) {
    const places = open.get(content);
    const other = places?.pop();
    if (other !== undefined) pairs.push([place, other]);
    else if (places === undefined && ids.has(id)) otherContent += 1;
  }
  return { pairs, otherContent, places: { here: here.length, there: there.length } };
}

/** All items of two lists that are equal as a whole. */
export function allItems(count: number): CommonItems {
  return {
    pairs: Array.from({ length: count }, (_, place) => [place, place]),
    otherContent: 0,
    places: { here: count, there: count },
  };
}
