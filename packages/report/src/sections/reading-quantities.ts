import type { Quantity } from '@ggmi/core';

/** The quantities of one reading of I(S;W). */
export interface ReadingQuantities {
  /** The reading's name in the config. */
  readonly reading: string;
  readonly readingType: string;
  readonly quantities: readonly Quantity[];
}

/** Readings in order of first appearance, each with its quantities. */
export function groupByReading(quantities: readonly Quantity[]): readonly ReadingQuantities[] {
  const groups = new Map<
    string,
    { reading: string; readingType: string; quantities: Quantity[] }
  >();
  for (const quantity of quantities) {
    if (quantity.section.type !== 'reading') continue;
    const { reading, readingType } = quantity.section;
    const key = JSON.stringify([reading, readingType]);
    const group = groups.get(key) ?? { reading, readingType, quantities: [] };
    group.quantities.push(quantity);
    groups.set(key, group);
  }
  return [...groups.values()];
}
