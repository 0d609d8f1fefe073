import type { Generation } from '@ggmi/core';
import type { CellStore } from '../store/cell-store.js';

/** A draw as it was kept, without where it came from. */
export function readGeneration(store: Pick<CellStore, 'read'>, key: string): Generation {
  const { origin: _, ...generation } = store.read(key);
  // Written by a keeper, the oldest ones without an origin; its digest has been checked.
  return generation as unknown as Generation;
}
