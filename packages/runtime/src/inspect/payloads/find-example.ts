import type { Example } from '@ggmi/core';
import { textAt } from '../bytes/find-text.js';
import { valueAt } from '../bytes/json-ranges.js';
import type { StoredPayloads } from './stored-payloads.js';

/** The places of the examples of a payload whose id begins with these letters and is wanted. */
export function placesOfIds(
  payloads: StoredPayloads,
  {
    address,
    start,
    isWanted,
  }: {
    readonly address: string;
    readonly start: string;
    readonly isWanted: (id: string) => boolean;
  },
): readonly { readonly place: number; readonly id: string }[] {
  const places = payloads.places(address);
  const bytes = payloads.bytes(address);
  // Without the quote that ends it.
  const written = Buffer.from(`"id":${JSON.stringify(start).slice(0, -1)}`);
  const found: { readonly place: number; readonly id: string }[] = [];
  for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + 1)) {
    const place = placeAt(at, places);
    const range = place === undefined ? undefined : places.text(place, 'id');
    if (place === undefined || range?.start !== at + '"id":"'.length) continue;
    const id = textAt(bytes, range);
    if (isWanted(id)) found.push({ place, id });
  }
  return found;
}

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
