import { createHash, hash } from 'node:crypto';
import { isRecord } from '../../config/config-path.js';
import { DIGEST_BYTES } from '../../cells/digest.js';
import type { BytesInParts } from './visit-items.js';

/** SHA-256 of an item as canonical JSON writes it, a character per byte: equal ones are equal items. */
export function itemDigest(item: Buffer): string {
  return hash('sha256', item, 'binary');
}

/** What an example says, as far as it is there. */
export interface ReadExample {
  readonly id: string;
  readonly response?: unknown;
  readonly values?: unknown;
}

/** The example that stands there, which is one where nobody changed the store. */
export function readExample(item: Buffer): ReadExample {
  const read: unknown = JSON.parse(item.toString('utf8'));
  const { id, ...rest } = isRecord(read) ? read : {};
  return { ...rest, id: typeof id === 'string' ? id : '' };
}

const PART_BYTES = 4 * 2 ** 20;

/** `digestText` of a text that is read part by part; undefined where it is not there any more. */
export function digestOfBytes(source: BytesInParts): string | undefined {
  const digest = createHash('sha256');
  for (let start = 0; start < source.length; start += PART_BYTES) {
    const bytes = source.part({ start, end: Math.min(start + PART_BYTES, source.length) });
    if (bytes === undefined) return undefined;
    digest.update(bytes);
  }
  return digest.digest().toString('hex', 0, DIGEST_BYTES);
}
