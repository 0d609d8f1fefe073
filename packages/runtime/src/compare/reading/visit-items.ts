import {
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from '../../inspect/bytes/json-bytes.js';
import { skipString, skipValue } from '../../inspect/bytes/skip-value.js';

/** A text in bytes of which a part is read at a time. */
export interface BytesInParts {
  /** Bytes. */
  readonly length: number;
  /** Undefined where they are not there any more. */
  part(range: { readonly start: number; readonly end: number }): Buffer | undefined;
}

/** Takes an item, as it stands in canonical JSON; `stop` where no further one is wanted. */
export type ItemVisitor = (item: Buffer) => void | 'stop';

/** Bytes that are read at once; more only for an item that is longer. */
const WINDOW_BYTES = 2 ** 20;

/**
 * Goes through the examples of a payload of canonical JSON, whatever its length: a window is held at a
 * time, and nothing is parsed.
 *
 * @throws RangeError where the payload has no examples in canonical JSON, or is gone.
 */
export function visitExamples(
  source: BytesInParts,
  visit: ItemVisitor,
  windowBytes = WINDOW_BYTES,
): void {
  const window = slidingWindow(source, windowBytes);
  window.expect(OPEN_BRACE);
  while (window.key() !== '"examples":') window.skip();
  window.expect(OPEN_BRACKET);
  if (window.peek() === CLOSE_BRACKET) return;
  for (;;) {
    if (visit(window.value()) === 'stop' || window.peek() === CLOSE_BRACKET) return;
    window.expect(COMMA);
  }
}

/** The bytes from a place on, as many as are needed. */
function slidingWindow(source: BytesInParts, windowBytes: number) {
  let bytes: Buffer = Buffer.alloc(0);
  /** Of the window in the source, and of what comes next in the window. */
  let start = 0;
  let place = 0;

  /** Begins the window at what comes next, and lets it be longer than what is left of it. */
  const slide = (): boolean => {
    const left = bytes.length - place;
    const next = start + place;
    const end = Math.min(source.length, next + Math.max(windowBytes, 2 * left));
    if (end <= start + bytes.length) return false;
    const read = source.part({ start: next, end });
    if (read === undefined) throw new RangeError('it is not in the store any more');
    [bytes, start, place] = [read, next, 0];
    return true;
  };

  /** The end of what comes next; an end at that of the window may be one of the window alone. */
  const endBy = (skipper: (bytes: Buffer, from: number) => number): number => {
    for (;;) {
      try {
        const end = skipper(bytes, place);
        if (end < bytes.length || !slide()) return end;
      } catch (error) {
        // What does not end in the window may end behind it.
        if (!(error instanceof RangeError) || !slide()) throw error;
      }
    }
  };
  const take = (end: number): Buffer => {
    const taken = bytes.subarray(place, end);
    place = end;
    return taken;
  };
  const peek = (): number | undefined => {
    if (place >= bytes.length) slide();
    return bytes[place];
  };
  const expect = (byte: number, width = 1): void => {
    if (peek() !== byte) throw new RangeError(`no canonical JSON at byte ${start + place}`);
    place += width;
  };
  const value = (): Buffer => take(endBy(skipValue));
  return {
    peek,
    expect,
    value,
    /** A key of an object with its colon. */
    key(): string {
      expect(QUOTE, 0);
      return take(endBy((from, at) => skipString(from, at + 1)) + 1).toString('utf8');
    },
    /** A value and the comma behind it. */
    skip(): void {
      value();
      expect(COMMA);
    },
  };
}
