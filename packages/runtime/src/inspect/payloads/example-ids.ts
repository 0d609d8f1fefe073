import { textAt } from '../bytes/find-text.js';
import type { StoredPayloads } from './stored-payloads.js';

/**
 * The ids of the examples of a payload, in their order.
 *
 * @throws RangeError where the payload is missing or damaged.
 */
export function exampleIds(payloads: StoredPayloads, address: string): readonly string[] {
  const places = payloads.places(address);
  const bytes = payloads.bytes(address);
  return Array.from({ length: places.count }, (_, index) => {
    const range = places.text(index, 'id');
    return range === undefined ? '' : textAt(bytes, range);
  });
}
