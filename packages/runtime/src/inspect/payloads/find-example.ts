import type { Example } from '@ggmi/core';
import { valueAt } from '../bytes/json-ranges.js';
import type { StoredPayloads } from './stored-payloads.js';

/**
 * The example of a payload with an id; undefined where it has none. Looks for the id as canonical JSON
 * writes it, and reads what it finds alone.
 *
 * @throws RangeError where the payload is missing or damaged.
 */
export function findExample(
  payloads: StoredPayloads,
  { address, id }: { readonly address: string; readonly id: string },
): Example | undefined {
  const places = payloads.places(address);
  const bytes = payloads.bytes(address);
  const written = Buffer.from(`"id":${JSON.stringify(id)}`);
  const textStart = '"id":"'.length;
  for (let found = bytes.indexOf(written); found >= 0; found = bytes.indexOf(written, found + 1)) {
    const place = placeAt(found, places);
    if (place === undefined || places.text(place, 'id')?.start !== found + textStart) continue;
    // Written by a cell of examples.
    return valueAt(bytes, places.example(place)) as Example;
  }
  return undefined;
}

/** The example that a byte belongs to, by halves: examples stand in their order. */
function placeAt(byte: number, places: ReturnType<StoredPayloads['places']>): number | undefined {
  let [low, high] = [0, places.count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (places.example(middle).end <= byte) low = middle + 1;
    else high = middle;
  }
  return low < places.count && places.example(low).start <= byte ? low : undefined;
}
