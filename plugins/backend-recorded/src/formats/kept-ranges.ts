import { open } from 'node:fs/promises';
import type { AsyncBuffer } from 'hyparquet';

interface Range {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<ArrayBuffer>;
}

/**
 * A file as hyparquet wants it, with the last ranges kept: where a file has no index of its pages, the
 * library asks for the whole column of a row group again for every window of rows.
 */
export class KeptRanges implements AsyncBuffer {
  readonly byteLength: number;
  readonly #file: string;
  #kept: readonly Range[] = [];
  #count = 0;

  private constructor(file: string, byteLength: number) {
    this.#file = file;
    this.byteLength = byteLength;
  }

  static async of(file: string): Promise<KeptRanges> {
    const handle = await open(file);
    try {
      return new KeptRanges(file, (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  }

  /** Keeps this many ranges from now on: one for every column. */
  keep(count: number): void {
    this.#count = count;
  }

  slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const known = this.#kept.find((range) => range.start === start && range.end === end);
    if (known !== undefined) return known.bytes;
    // Room is made first: old and new ranges together would double the memory.
    this.#kept = this.#count > 1 ? this.#kept.slice(1 - this.#count) : [];
    const bytes = readRange(this.#file, start, end);
    if (this.#count > 0) this.#kept = [...this.#kept, { start, end, bytes }];
    return bytes;
  }
}

async function readRange(file: string, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  const handle = await open(file);
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new Error(`the file ends before byte ${end}`);
      filled += bytesRead;
    }
  } finally {
    await handle.close();
  }
  return bytes.buffer;
}
