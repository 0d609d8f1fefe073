import { JsonArrayFinder } from './json-array-finder.js';
import { isJsonSpace, jsonByte } from './json-byte.js';
import { requireRowLength } from './require-row-length.js';
import { StructureError } from './structure-error.js';

/** An element of an array, as bytes; `row` and `line` count from 1. */
export interface JsonElement {
  readonly row: number;
  /** The line on which it begins. */
  readonly line: number;
  /** The offset of its first byte. */
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Splits chunks of a JSON text into the elements of the array at `path`, holding one element at a
 * time; the elements of a chunk come as one batch.
 *
 * Only brackets, strings and commas are looked at: whether an element is JSON shows when it is parsed.
 * Throws a StructureError where the array is not there, not closed or oddly separated.
 */
export async function* jsonArrayElements(
  chunks: AsyncIterable<Uint8Array>,
  path: readonly string[],
): AsyncGenerator<readonly JsonElement[]> {
  const splitter = new ElementSplitter(path);
  for await (const chunk of chunks) {
    const elements = splitter.split(chunk);
    if (elements.length > 0) yield elements;
  }
  splitter.end();
}

class ElementSplitter {
  readonly #finder: JsonArrayFinder;
  #state: 'before' | 'inside' | 'after' = 'before';
  #arrayDepth = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #row = 0;
  #offset = 0;
  /** Offset of the open element's first byte, −1 between elements. */
  #start = -1;
  #startLine = 0;
  #awaiting = false;
  #held: Uint8Array[] = [];

  constructor(path: readonly string[]) {
    this.#finder = new JsonArrayFinder(path);
  }

  split(chunk: Uint8Array): readonly JsonElement[] {
    const elements: JsonElement[] = [];
    for (let i = this.#markLength(chunk); i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === jsonByte.lineFeed) this.#takeLineFeed();
      if (this.#state === 'before') this.#search(byte);
      else if (this.#inString) this.#takeOfString(byte);
      else if (this.#state === 'after') this.#takeAfter(byte);
      else if (this.#depth > this.#arrayDepth) this.#takeNested(byte);
      else if (this.#takeBetween(byte, this.#offset + i)) elements.push(this.#finish(chunk, i));
    }
    this.#hold(chunk);
    return elements;
  }

  end(): void {
    if (this.#state === 'before') throw this.#finder.missing(this.#line);
    if (this.#state === 'after' && this.#depth === 0) return;
    throw this.#fault({
      line: this.#start === -1 ? this.#line : this.#startLine,
      received:
        this.#start === -1
          ? 'the end of the file'
          : `the end of the file within row ${this.#row + 1}, which begins here`,
      expected: this.#state === 'after' ? 'the closing brackets' : "the array's closing bracket",
      next: 'The file seems cut short: fetch or write it again.',
    });
  }

  #markLength(chunk: Uint8Array): number {
    if (this.#offset > 0) return 0;
    return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
  }

  #takeLineFeed(): void {
    if (this.#inString) {
      throw this.#fault({
        received: 'a line that ends within a string',
        expected: 'a closing quote',
      });
    }
    this.#line += 1;
  }

  #search(byte: number): void {
    if (!this.#finder.take(byte, this.#line)) return;
    this.#state = 'inside';
    this.#depth = this.#finder.depth;
    this.#arrayDepth = this.#depth;
  }

  #takeOfString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === jsonByte.backslash) this.#escaped = true;
    else if (byte === jsonByte.quote) this.#inString = false;
  }

  #takeNested(byte: number): void {
    if (byte === jsonByte.quote) this.#inString = true;
    else if (byte === jsonByte.openObject || byte === jsonByte.openArray) this.#depth += 1;
    else if (byte === jsonByte.closeObject || byte === jsonByte.closeArray) this.#depth -= 1;
  }

  /** A byte directly in the array; true where it ends an element. */
  #takeBetween(byte: number, offset: number): boolean {
    if (isJsonSpace(byte)) return false;
    if (byte === jsonByte.closeObject) {
      throw this.#fault({
        received: "'}'",
        expected: 'an element, a comma or the closing bracket',
      });
    }
    const separates = byte === jsonByte.comma;
    if (separates || byte === jsonByte.closeArray) {
      if (this.#start === -1 && (separates || this.#awaiting)) {
        throw this.#fault({
          received: separates ? 'a comma' : "']' after a comma",
          expected: 'a row',
        });
      }
      if (!separates) this.#close();
      this.#awaiting = separates;
      return this.#start !== -1;
    }
    if (this.#start === -1) {
      this.#start = offset;
      this.#startLine = this.#line;
    }
    this.#takeNested(byte);
    return false;
  }

  #close(): void {
    this.#state = 'after';
    this.#depth -= 1;
  }

  #takeAfter(byte: number): void {
    if (this.#depth > 0) this.#takeNested(byte);
    else if (!isJsonSpace(byte)) {
      throw this.#fault({ received: 'more text', expected: 'the end of the file' });
    }
  }

  #finish(chunk: Uint8Array, end: number): JsonElement {
    const rest = chunk.subarray(Math.max(0, this.#start - this.#offset), end);
    const bytes = this.#held.length === 0 ? rest : Buffer.concat([...this.#held, rest]);
    const element = { row: ++this.#row, line: this.#startLine, start: this.#start, bytes };
    this.#start = -1;
    this.#held = [];
    return element;
  }

  #hold(chunk: Uint8Array): void {
    const end = this.#offset + chunk.length;
    if (this.#start !== -1) {
      this.#held.push(chunk.subarray(Math.max(0, this.#start - this.#offset)));
      requireRowLength(end - this.#start, { line: this.#startLine, row: this.#row + 1 });
    }
    this.#offset = end;
  }

  #fault(fault: ConstructorParameters<typeof StructureError>[0]): StructureError {
    return new StructureError({ line: this.#line, ...fault });
  }
}
