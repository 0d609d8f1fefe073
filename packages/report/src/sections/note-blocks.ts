import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { distinct } from '../quantities/quantity-pool.js';

/** The notes of the quantities of a section, each once. */
export function noteBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const notes = distinct(quantities.map((quantity) => quantity.note));
  if (notes.length === 0) return [];
  return [{ type: 'list', items: notes.map((text) => ({ mark: '-', text, tone: 'faint' })) }];
}
