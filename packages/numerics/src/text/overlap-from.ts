/** Two ascending sets and their first shared token. */
export interface SharedStart {
  readonly keys: Int32Array;
  /** Where the first shared token stands in `keys`. */
  readonly place: number;
  readonly other: Int32Array;
  readonly otherPlace: number;
  /** The overlap that matters: below it, 0 may be given instead. */
  readonly wanted: number;
}

/** How many tokens two ascending sets share, or 0 as soon as `wanted` is out of reach. */
export function overlapFrom({ keys, place, other, otherPlace, wanted }: SharedStart): number {
  let i = place;
  let j = otherPlace;
  let overlap = 0;
  while (i < keys.length && j < other.length) {
    if (overlap + Math.min(keys.length - i, other.length - j) < wanted) return 0;
    const left = keys[i]!;
    const right = other[j]!;
    if (left === right) overlap += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return overlap;
}
