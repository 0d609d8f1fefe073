import { nearestName } from '../reading/nearest-name.js';
import { isJsonSpace, jsonByte } from './json-byte.js';
import { StructureError } from './structure-error.js';

const LONGEST_KEY = 1000;

/**
 * Walks the bytes of a JSON text up to the array at a path of keys, `[]` for a text that is an array.
 * What stands before it is skipped and not checked beyond its brackets.
 */
export class JsonArrayFinder {
  readonly #path: readonly string[];
  readonly #keys: string[] = [];
  #matched = 0;
  /** Whether the next value is the one that the matched keys lead to. */
  #entering = true;
  #objectDepth = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #string: number[] = [];

  constructor(path: readonly string[]) {
    this.#path = path;
  }

  /** Brackets that are open; after the array was found, with its own. */
  get depth(): number {
    return this.#depth;
  }

  /** Takes the next byte; true once it is the bracket that opens the array. */
  take(byte: number, line: number): boolean {
    if (this.#inString) this.#takeOfString(byte);
    else if (this.#entering && !isJsonSpace(byte)) return this.#enter(byte, line);
    else this.#skip(byte, line);
    return false;
  }

  /** The error for a text that ends before the array. */
  missing(line: number): StructureError {
    if (this.#depth === 0 && this.#entering) {
      return new StructureError({ received: 'an empty file', expected: this.#expected() });
    }
    return new StructureError({
      line,
      received: 'the end of the file within its brackets',
      expected: this.#expected(),
      next: 'The file seems cut short: fetch or write it again.',
    });
  }

  #enter(byte: number, line: number): boolean {
    const last = this.#matched === this.#path.length;
    if (byte !== (last ? jsonByte.openArray : jsonByte.openObject))
      throw this.#otherValue(byte, line);
    this.#entering = false;
    this.#depth += 1;
    this.#objectDepth = this.#depth;
    this.#keys.length = 0;
    return last;
  }

  #skip(byte: number, line: number): void {
    if (byte === jsonByte.quote) {
      this.#inString = true;
      this.#string = [];
    } else if (byte === jsonByte.openArray || byte === jsonByte.openObject) this.#depth += 1;
    else if (byte === jsonByte.closeArray || byte === jsonByte.closeObject) {
      this.#depth -= 1;
      if (this.#depth < this.#objectDepth) throw this.#noKey(line);
    } else if (byte === jsonByte.colon && this.#depth === this.#objectDepth) this.#takeKey();
  }

  #takeOfString(byte: number): void {
    if (byte === jsonByte.quote && !this.#escaped) {
      this.#inString = false;
      return;
    }
    this.#escaped = byte === jsonByte.backslash && !this.#escaped;
    if (this.#string.length < LONGEST_KEY) this.#string.push(byte);
  }

  #takeKey(): void {
    const key = parsedKey(Buffer.from(this.#string).toString());
    this.#keys.push(key);
    if (key !== this.#path[this.#matched]) return;
    this.#matched += 1;
    this.#entering = true;
  }

  #otherValue(byte: number, line: number): StructureError {
    const isObject = byte === jsonByte.openObject;
    const isArray = byte === jsonByte.openArray;
    return new StructureError({
      line,
      received: isObject ? 'an object' : isArray ? 'an array' : 'neither object nor array',
      expected: this.#expected(),
      next: isObject
        ? "Name the path of the array by the option at; a file of one object per line is for '@ggmi/backend-recorded/jsonl'."
        : 'Correct the option at, or the file.',
    });
  }

  #noKey(line: number): StructureError {
    const wanted = this.#path[this.#matched]!;
    const nearest = nearestName(wanted, this.#keys);
    const shown = this.#keys.slice(0, 20).map((key) => `'${key}'`);
    return new StructureError({
      line,
      received: `an object without the key '${wanted}'${shown.length > 0 ? `, with ${shown.join(', ')}` : ''}`,
      expected: this.#expected(),
      next: nearest === undefined ? 'Correct the option at.' : `Did you mean '${nearest}'?`,
    });
  }

  #expected(): string {
    return this.#path.length === 0
      ? 'an array of objects'
      : `an array at '${this.#path.join('.')}'`;
  }
}

function parsedKey(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
