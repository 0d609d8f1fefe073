import { skipString, skipValue } from './skip-value.js';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './json-bytes.js';

/** A part of a text in bytes: from its first one to behind its last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the end of a value that begins at `start`, and what else it wants there. */
export type ValueVisitor = (bytes: Buffer, start: number) => number;

/**
 * The values of an object of canonical JSON by their keys, without reading the values.
 *
 * @param visitors What goes through the values of some keys instead.
 * @throws RangeError where it is none.
 */
export function fieldRanges(
  bytes: Buffer,
  visitors: Readonly<Record<string, ValueVisitor>> = {},
): ReadonlyMap<string, ByteRange> {
  const fields = new Map<string, ByteRange>();
  expect(bytes, 0, OPEN_BRACE);
  let place = 1;
  while (bytes[place] !== CLOSE_BRACE) {
    expect(bytes, place, QUOTE);
    const keyEnd = skipString(bytes, place + 1);
    // A key between quotes is a JSON string.
    const key = JSON.parse(bytes.toString('utf8', place, keyEnd)) as string;
    expect(bytes, keyEnd, COLON);
    const start = keyEnd + 1;
    const visit = Object.hasOwn(visitors, key) ? visitors[key]! : skipValue;
    const end = visit(bytes, start);
    fields.set(key, { start, end });
    place = bytes[end] === COMMA ? end + 1 : end;
  }
  return fields;
}

/**
 * Calls `visit` with the place of every item of an array of canonical JSON that begins at `start`; it
 * gives the place behind the item.
 *
 * @returns the place behind the array.
 * @throws RangeError where it is no array.
 */
export function visitItems(
  bytes: Buffer,
  start: number,
  visit: (itemStart: number) => number,
): number {
  expect(bytes, start, OPEN_BRACKET);
  let place = start + 1;
  while (bytes[place] !== CLOSE_BRACKET) {
    const end = visit(place);
    if (bytes[end] !== CLOSE_BRACKET) expect(bytes, end, COMMA);
    place = bytes[end] === COMMA ? end + 1 : end;
  }
  return place + 1;
}

/** Where every item of an array stands. */
export function itemRanges(bytes: Buffer, array: ByteRange): readonly ByteRange[] {
  const items: ByteRange[] = [];
  visitItems(bytes, array.start, (start) => {
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
