import { createHash } from 'node:crypto';

/** The first 160 bits of the SHA-256 of a text, in hexadecimal. */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
