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
  /**
   * Bytes of a payload from its start or to its end, without the rest; fewer where it is shorter.
   */
  part(address: string, from: 'start' | 'end', most: number): Buffer;
  /** A field, read; undefined where the payload has none of this name. */
  field(address: string, name: string): unknown;
  /** All bytes of a payload. */
  bytes(address: string): Buffer;
}

interface Scanned {
  readonly fields: ReadonlyMap<string, ByteRange>;
  readonly places: ExamplePlaces | undefined;
}

const MOST_BYTES = 192 * 2 ** 20;
const MOST_EXAMPLES = 2_000_000;

/**
 * Opens the payloads of a store. Every function throws RangeError where a payload is missing or
 * damaged.
 */
export function storedPayloads(store: StoreIndex): StoredPayloads {
  const buffers = recent<Buffer>({ most: MOST_BYTES, sizeOf: ({ length }) => length });
  const scanned = recent<Scanned>({
    most: MOST_EXAMPLES,
    // A payload without examples takes about as much memory as some of them.
    sizeOf: ({ places }) => 100 + (places?.count ?? 0),
  });
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
  /** Examples are found on the way to the other fields, in one pass over the payload. */
  const scan = (address: string): Scanned =>
    scanned.get(keyOf(address), () => {
      let places: ExamplePlaces | undefined;
      const fields = fieldRanges(bytes(address), {
        examples: (text, start) => {
          places = new ExamplePlaces(text, start);
          return places.end;
        },
      });
      return { fields, places };
    });
  const fields = (address: string): ReadonlyMap<string, ByteRange> => scan(address).fields;
  return {
    store,
    bytes,
    fields,
    part: (address, from, most) => {
      const length = store.place(address)?.length ?? 0;
      const range =
        from === 'start'
          ? { start: 0, end: Math.min(most, length) }
          : { start: Math.max(0, length - most), end: length };
      const read = store.read(address, range);
      if (read === undefined) throw new RangeError('it is not in the store any more');
      return read;
    },
    field: (address, name) => {
      const range = fields(address).get(name);
      if (range === undefined) return undefined;
      const read = store.read(address, range);
      if (read === undefined) throw new RangeError('it is not in the store any more');
      return valueAt(read, { start: 0, end: read.length });
    },
    places: (address) => {
      const { places } = scan(address);
      if (places === undefined) throw new RangeError('it holds no examples');
      return places;
    },
  };
}
