import type { JsonObject } from '@ggmi/core';
import type { CellStore } from '../store/cell-store.js';

/**
 * Payloads as inputs of cells. Cells that run at the same time and read the same payload read one
 * object: a pool is the input of many cells, and each copy takes as much memory as the pool itself.
 * What no cell holds any more is let go.
 */
export function sharedInputs(store: Pick<CellStore, 'read'>): (address: string) => JsonObject {
  const held = new Map<string, WeakRef<JsonObject>>();
  return (address) => {
    const there = held.get(address)?.deref();
    if (there !== undefined) return there;
    const payload = store.read(address);
    held.set(address, new WeakRef(payload));
    return payload;
  };
}
