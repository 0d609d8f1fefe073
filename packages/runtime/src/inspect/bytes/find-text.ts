import type { ByteRange } from './json-ranges.js';
import { BACKSLASH } from './json-bytes.js';

/** A text to be found in the bytes of JSON strings, capital letters of ASCII equal to small ones. */
export interface SoughtText {
  /** Whether the text between the quotes of a JSON string holds it. */
  isIn(bytes: Buffer, text: ByteRange): boolean;
}

/**
 * Prepares the search for a text.
 *
 * Canonical JSON writes every character in one way, so the bytes of the text, as JSON writes it, stand
 * wherever the text does; where they stand, a backslash before them may mean another text, which is
 * then read as a whole.
 */
export function soughtText(text: string): SoughtText {
  const escaped = JSON.stringify(text).slice(1, -1);
  const pattern = Buffer.from(escaped, 'utf8').map((byte) => fold[byte]!);
  const small = foldAscii(text);
  const skips = skipTable(pattern);
  return {
    isIn: (bytes, range) => {
      const found = find(bytes, range, { pattern, skips });
      if (found < 0) return false;
      if (!mayBeEscaped(bytes, found, range)) return true;
      return foldAscii(textAt(bytes, range)).includes(small);
    },
  };
}

/** The text of a JSON string, given the range between its quotes. */
export function textAt(bytes: Buffer, { start, end }: ByteRange): string {
  const text = bytes.toString('utf8', start, end);
  if (!text.includes('\\')) return text;
  // What stands between the quotes of a JSON string is one, within quotes.
  return JSON.parse(`"${text}"`) as string;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Byte → the byte of its small letter. */
const fold = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);

/** Horspool 1980: how far to move when the last byte of the window is this one. */
function skipTable(pattern: Uint8Array): Uint32Array {
  const last = pattern.length - 1;
  const skips = new Uint32Array(256).fill(pattern.length);
  for (let index = 0; index < last; index++) skips[pattern[index]!] = last - index;
  return skips;
}

function find(
  bytes: Buffer,
  { start, end }: ByteRange,
  sought: { readonly pattern: Uint8Array; readonly skips: Uint32Array },
): number {
  const { pattern, skips } = sought;
  const last = pattern.length - 1;
  let place = start;
  while (place + last < end) {
    const tail = fold[bytes[place + last]!]!;
    let index = last;
    if (tail === pattern[last]) {
      index -= 1;
      while (index >= 0 && fold[bytes[place + index]!] === pattern[index]) index -= 1;
      if (index < 0) return place;
    }
    place += skips[tail]!;
  }
  return -1;
}

/** The longest escape, \uXXXX, has its backslash at most five bytes before its last one. */
function mayBeEscaped(bytes: Buffer, found: number, { start }: ByteRange): boolean {
  for (let place = Math.max(start, found - 5); place < found; place++) {
    if (bytes[place] === BACKSLASH) return true;
  }
  return false;
}
