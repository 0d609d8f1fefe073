import type { Block } from '../document/block.js';
import { armGridBlocks } from '../tables/arm-grid.js';
import { dataDivergenceBlocks } from './data-divergence-blocks.js';
import { embeddingDependenceBlocks } from './embedding-dependence-blocks.js';
import { noteBlocks } from './note-blocks.js';
import type { ReadingQuantities } from './reading-quantities.js';
import { replicateBlocks } from './replicate-blocks.js';
import { supersampleBlocks } from './supersample-blocks.js';

/** A reading by the tables of its type; one of an unknown type as a list. */
export function readingBlocks(reading: ReadingQuantities): readonly Block[] {
  switch (reading.readingType) {
    case 'replicate':
      return replicateBlocks(reading);
    case 'supersample':
      return supersampleBlocks(reading);
    case 'data-divergence':
      return dataDivergenceBlocks(reading);
    case 'embedding-dependence':
      return embeddingDependenceBlocks(reading);
    default:
      return [
        { type: 'heading', text: `Reading ${reading.reading} (${reading.readingType})` },
        ...armGridBlocks(reading.quantities),
        ...noteBlocks(reading.quantities),
      ];
  }
}
