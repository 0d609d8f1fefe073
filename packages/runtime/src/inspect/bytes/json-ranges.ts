import { skipString, skipValue } from './skip-value.js';

/** A part of a text in bytes: from its first one to behind its last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * The values of an object of canonical JSON by their keys, without reading the values.
 *
 * @throws RangeError where it is none.
 */
export function fieldRanges(bytes: Buffer, start = 0): ReadonlyMap<string, ByteRange> {
  const fields = new Map<string, ByteRange>();
  forEachField(bytes, start, (keyStart, keyEnd, value) => {
    // A key between quotes is a JSON string.
    fields.set(JSON.parse(bytes.toString('utf8', keyStart, keyEnd)) as string, value);
  });
  return fields;
}

function forEachField(
  bytes: Buffer,
  start: number,
  note: (keyStart: number, keyEnd: number, value: ByteRange) => void,
): void {
  expect(bytes, start, OPEN_BRACE);
  let place = start + 1;
  while (bytes[place] !== CLOSE_BRACE) {
    expect(bytes, place, QUOTE);
    const keyEnd = skipString(bytes, place + 1);
    expect(bytes, keyEnd, COLON);
    const end = skipValue(bytes, keyEnd + 1);
    note(place, keyEnd, { start: keyEnd + 1, end });
    place = bytes[end] === COMMA ? end + 1 : end;
  }
}

/**
 * Calls `visit` with the place of every item of an array of canonical JSON; it gives the place behind
 * the item.
 *
 * @throws RangeError where it is no array.
 */
export function visitItems(
  bytes: Buffer,
  { start }: ByteRange,
  visit: (itemStart: number) => number,
): void {
  expect(bytes, start, OPEN_BRACKET);
  let place = start + 1;
  while (bytes[place] !== CLOSE_BRACKET) {
    const end = visit(place);
    if (bytes[end] !== CLOSE_BRACKET) expect(bytes, end, COMMA);
    place = bytes[end] === COMMA ? end + 1 : end;
  }
}

/** Where every item of an array stands. */
export function itemRanges(bytes: Buffer, array: ByteRange): readonly ByteRange[] {
  const items: ByteRange[] = [];
  visitItems(bytes, array, (start) => {
    const end = skipValue(bytes, start);
    items.push({ start, end });
    return end;
  });
  return items;
}

/** The value of a range, read. */
export function valueAt(bytes: Buffer, { start, end }: ByteRange): unknown {
  return JSON.parse(bytes.toString('utf8', start, end));
}

function expect(bytes: Buffer, place: number, byte: number): void {
  if (bytes[place] === byte) return;
  throw new RangeError(`no canonical JSON at byte ${place}`);
}
