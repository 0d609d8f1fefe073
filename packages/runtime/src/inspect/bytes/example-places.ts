import type { ByteRange } from './json-ranges.js';
import { visitItems } from './json-ranges.js';
import { skipString, skipValue } from './skip-value.js';
import { CLOSE_BRACE, COMMA, OPEN_BRACE, QUOTE } from './json-bytes.js';

/** Fields of an example that people read and search. */
export const shownFields = ['id', 'prompt', 'response'] as const;
export type ShownField = (typeof shownFields)[number];

/** start and end of the example, then of the text (between its quotes) of each shown field. */
const COLUMNS = 2 + 2 * shownFields.length;
const FIRST_CAPACITY = 256;

/**
 * Where every example of a payload stands, and its id, prompt and response: 32 bytes for each, read in
 * one pass that skips what is between. Places count from the start of the payload.
 */
export class ExamplePlaces {
  count = 0;
  #places = new Uint32Array(COLUMNS * FIRST_CAPACITY);

  /** Where the array ends. */
  readonly end: number;

  /**
   * @param start Where the array of examples begins.
   * @throws RangeError where no array of objects in canonical JSON begins there.
   */
  constructor(bytes: Buffer, start: number) {
    this.end = visitItems(bytes, start, (itemStart) => this.#add(bytes, itemStart));
  }

  /** @throws RangeError where there is no such example. */
  example(index: number): ByteRange {
    if (index < 0 || index >= this.count) throw new RangeError(`no example ${index}`);
    const row = COLUMNS * index;
    return { start: this.#places[row]!, end: this.#places[row + 1]! };
  }

  /** The text of a field as it stands in JSON, without its quotes; undefined where it has none. */
  text(index: number, field: ShownField): ByteRange | undefined {
    const column = COLUMNS * index + 2 + 2 * shownFields.indexOf(field);
    const start = this.#places[column]!;
    return start === 0 ? undefined : { start, end: this.#places[column + 1]! };
  }

  #add(bytes: Buffer, start: number): number {
    if (bytes[start] !== OPEN_BRACE) throw new RangeError(`no example at byte ${start}`);
    const row = COLUMNS * this.count;
    if (row === this.#places.length) this.#grow();
    let place = start + 1;
    while (bytes[place] !== CLOSE_BRACE) {
      const valueStart = skipString(bytes, place + 1) + 1;
      const end = skipValue(bytes, valueStart);
      if (bytes[valueStart] === QUOTE) {
        const field = fieldAt(bytes, place);
        if (field >= 0) {
          this.#places[row + 2 + 2 * field] = valueStart + 1;
          this.#places[row + 3 + 2 * field] = end - 1;
        }
      }
      place = bytes[end] === COMMA ? end + 1 : end;
    }
    this.#places[row] = start;
    this.#places[row + 1] = place + 1;
    this.count += 1;
    return place + 1;
  }

  #grow(): void {
    const grown = new Uint32Array(2 * this.#places.length);
    grown.set(this.#places);
    this.#places = grown;
  }
}

const keys = shownFields.map((field) => Buffer.from(`"${field}":`));

/** Which shown field has its key here; −1 where none has. */
function fieldAt(bytes: Buffer, place: number): number {
  // Told apart by their first letter: nearly every key is one of these or `kind`.
  const field = keys.findIndex((key) => key[1] === bytes[place + 1]);
  if (field < 0) return -1;
  const key = keys[field]!;
  for (let index = 2; index < key.length; index++) {
    if (bytes[place + index] !== key[index]) return -1;
  }
  return field;
}
