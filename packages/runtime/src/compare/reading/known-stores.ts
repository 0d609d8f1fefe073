import { openStoreIndex, type StoreIndex } from '../../inspect/store/store-index.js';

/** Gives the store of a folder, as it stands when it is first asked for. */
export type StoreAt = (folder: string) => StoreIndex;

/** What was found in stores before, the one asked for last at the end: what is new is added to it. */
const known = new Map<string, StoreIndex>();
/** Stores that are remembered. */
const MOST_KNOWN = 8;

/** The stores of one comparison. */
export function knownStores(): StoreAt {
  const current = new Map<string, StoreIndex>();
  return (folder) => {
    const found = current.get(folder);
    if (found !== undefined) return found;
    const store = known.get(folder) ?? openStoreIndex(folder);
    store.refresh();
    current.set(folder, store);
    known.delete(folder);
    known.set(folder, store);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return store;
  };
}
