import { grown } from './grown.js';

/** Where one example of a recording stands. */
export interface IndexedRow {
  /** Position in the list of files. */
  readonly file: number;
  readonly start: number;
  readonly length: number;
  /** As in FoundRow. */
  readonly ordinal: number;
}

/** Where the examples of a recording stand: 20 bytes for each, in the order of the files. */
export class RowIndex {
  #starts = new Float64Array(1024);
  #files = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #ordinals = new Uint32Array(1024);
  #size = 0;

  /** Number of examples. */
  get size(): number {
    return this.#size;
  }

  push({ file, start, length, ordinal }: IndexedRow): void {
    const size = ++this.#size;
    this.#starts = grown(this.#starts, size);
    this.#files = grown(this.#files, size);
    this.#lengths = grown(this.#lengths, size);
    this.#ordinals = grown(this.#ordinals, size);
    this.#starts[size - 1] = start;
    this.#files[size - 1] = file;
    this.#lengths[size - 1] = length;
    this.#ordinals[size - 1] = ordinal;
  }

  /** The place of example `position` < `size`. */
  at(position: number): IndexedRow {
    return {
      file: this.#files[position]!,
      start: this.#starts[position]!,
      length: this.#lengths[position]!,
      ordinal: this.#ordinals[position]!,
    };
  }
}
