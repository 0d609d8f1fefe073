import { createHash } from 'node:crypto';

/** Of a digest, of which two hexadecimal digits are one. */
export const DIGEST_BYTES = 20;

/** The first 160 bits of the SHA-256 of a text, in hexadecimal. */
export function digestText(text: string): string {
  // A slice of a longer text would hold the whole of it for as long as it is kept.
  return createHash('sha256').update(text).digest().toString('hex', 0, DIGEST_BYTES);
}
