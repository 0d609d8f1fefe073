import type { Quantity } from '@ggmi/core';

/** The quantities of one section, with a memory of those that a table has shown. */
export interface QuantityPool {
  /** All, in the order of the record. */
  readonly all: readonly Quantity[];
  /** The first that matches, and marks it as shown; one may be shown in several tables. */
  show(matches: (quantity: Quantity) => boolean): Quantity | undefined;
  /** What no table has shown yet: a report drops nothing. */
  rest(): readonly Quantity[];
}

/** A pool of which nothing has been shown. */
export function createQuantityPool(all: readonly Quantity[]): QuantityPool {
  const shown = new Set<Quantity>();
  return {
    all,
    show(matches) {
      const found = all.find(matches);
      if (found !== undefined) shown.add(found);
      return found;
    },
    rest: () => all.filter((quantity) => !shown.has(quantity)),
  };
}

/** Distinct values in order of first appearance, without the absent ones. */
export function distinct<T>(values: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
