import { ExamplePlaces } from '../bytes/example-places.js';
import { fieldRanges, valueAt, type ByteRange } from '../bytes/json-ranges.js';
import type { StoreIndex } from '../store/store-index.js';
import { recent } from './recent.js';

/** Payloads of a store, read part by part; what was found in them is kept for a while. */
export interface StoredPayloads {
  readonly store: StoreIndex;
  /** Where the fields of a payload stand. */
  fields(address: string): ReadonlyMap<string, ByteRange>;
  /** Where the examples of a payload stand. */
  places(address: string): ExamplePlaces;
  /** A field, read; undefined where the payload has none of this name. */
  field(address: string, name: string): unknown;
  /** All bytes of a payload. */
  bytes(address: string): Buffer;
}

const MOST_BYTES = 192 * 2 ** 20;
const MOST_EXAMPLES = 2_000_000;

/**
 * Opens the payloads of a store. Every function throws RangeError where a payload is missing or
 * damaged.
 */
export function storedPayloads(store: StoreIndex): StoredPayloads {
  const buffers = recent<Buffer>({ most: MOST_BYTES, sizeOf: ({ length }) => length });
  const allFields = recent<ReadonlyMap<string, ByteRange>>({ most: 4096, sizeOf: () => 1 });
  const allPlaces = recent<ExamplePlaces>({ most: MOST_EXAMPLES, sizeOf: ({ count }) => count });
  const keyOf = (address: string): string => {
    const place = store.place(address);
    if (place === undefined) throw new RangeError('it is not in the store');
    return `${address} ${place.segment} ${place.offset} ${place.length}`;
  };
  const bytes = (address: string): Buffer =>
    buffers.get(keyOf(address), () => {
      const read = store.read(address);
      if (read === undefined) throw new RangeError('it is not in the store any more');
      return read;
    });
  const fields = (address: string): ReadonlyMap<string, ByteRange> =>
    allFields.get(keyOf(address), () => fieldRanges(bytes(address)));
  return {
    store,
    bytes,
    fields,
    field: (address, name) => {
      const range = fields(address).get(name);
      if (range === undefined) return undefined;
      const read = store.read(address, range);
      if (read === undefined) throw new RangeError('it is not in the store any more');
      return valueAt(read, { start: 0, end: read.length });
    },
    places: (address) =>
      allPlaces.get(keyOf(address), () => {
        const examples = fields(address).get('examples');
        if (examples === undefined) throw new RangeError('it holds no examples');
        return new ExamplePlaces(bytes(address), examples);
      }),
  };
}
