import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { noteBlocks } from './note-blocks.js';
import { replicateBlocks } from './replicate-blocks.js';
import { supersampleBlocks } from './supersample-blocks.js';

/** The quantities of one reading of I(S;W). */
export interface ReadingQuantities {
  /** The reading's name in the config. */
  readonly reading: string;
  readonly readingType: string;
  readonly quantities: readonly Quantity[];
}

/** A reading by the tables of its type; one of an unknown type as a list. */
export function readingBlocks(reading: ReadingQuantities): readonly Block[] {
  switch (reading.readingType) {
    case 'replicate':
      return replicateBlocks(reading);
    case 'supersample':
      return supersampleBlocks(reading);
    default:
      return [
        { type: 'heading', text: `Reading ${reading.reading} (${reading.readingType})` },
        ...armGridBlocks(reading.quantities),
        ...noteBlocks(reading.quantities),
      ];
  }
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
