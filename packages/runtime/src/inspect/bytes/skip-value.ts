import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './json-bytes.js';

/** Bytes that are looked at one by one before the rest of a string is searched as a whole. */
const NEAR = 48;

/**
 * Where a JSON string ends: the place behind its closing quote. Of UTF-8 no byte of a longer character
 * is a quote or a backslash, so bytes are enough.
 *
 * @param start Behind the opening quote.
 * @throws RangeError where the string does not end.
 */
export function skipString(bytes: Buffer, start: number): number {
  const near = Math.min(start + NEAR, bytes.length);
  let place = start;
  while (place < near) {
    const byte = bytes[place]!;
    if (byte === QUOTE) return place + 1;
    place += byte === BACKSLASH ? 2 : 1;
  }
  let from = place;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, from);
    if (quote < 0) throw new RangeError('a JSON string without its end');
    if (!isEscaped(bytes, quote, place)) return quote + 1;
    from = quote + 1;
  }
}

/** A character is escaped by an odd number of backslashes; `start` stands behind a whole character. */
function isEscaped(bytes: Buffer, quote: number, start: number): boolean {
  let before = quote - 1;
  while (before >= start && bytes[before] === BACKSLASH) before -= 1;
  return (quote - 1 - before) % 2 === 1;
}

/**
 * Where a JSON value ends that begins at `start`, without white space around its parts, as canonical
 * JSON has none.
 *
 * @throws RangeError where it does not end.
 */
export function skipValue(bytes: Buffer, start: number): number {
  const first = bytes[start];
  if (first === QUOTE) return skipString(bytes, start + 1);
  return first === OPEN_BRACE || first === OPEN_BRACKET
    ? skipNested(bytes, start)
    : skipPlain(bytes, start);
}

function skipNested(bytes: Buffer, start: number): number {
  let depth = 0;
  let place = start;
  while (place < bytes.length) {
    const byte = bytes[place]!;
    if (byte === QUOTE) {
      place = skipString(bytes, place + 1);
      continue;
    }
    place += 1;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  throw new RangeError('a JSON value without its end');
}

/** A number, true, false or null. */
function skipPlain(bytes: Buffer, start: number): number {
  let place = start;
  while (place < bytes.length) {
    const byte = bytes[place]!;
    if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET) break;
    place += 1;
  }
  if (place === start) throw new RangeError('a JSON value is missing');
  return place;
}
