const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Tells on which line a byte stands, for offsets that only grow, from chunks that pass by. */
export class LineCounter {
  readonly #chunks: Uint8Array[] = [];
  #line = 1;
  #offset = 0;

  /** The next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
  }

  /** The line, counted from 1, and the offset of the first byte at or after `offset` that ends no line. */
  firstAfter(offset: number): { readonly line: number; readonly start: number } {
    for (;;) {
      const [chunk] = this.#chunks;
      if (chunk === undefined) return { line: this.#line, start: this.#offset };
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i]!;
        const position = this.#offset + i;
        if (position >= offset && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
          this.#chunks[0] = chunk.subarray(i);
          this.#offset = position;
          return { line: this.#line, start: position };
        }
        if (byte === LINE_FEED) this.#line += 1;
      }
      this.#offset += chunk.length;
      this.#chunks.shift();
    }
  }
}
