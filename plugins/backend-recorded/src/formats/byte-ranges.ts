import { open, type FileHandle } from 'node:fs/promises';
import type { RowPlaces } from './row-format.js';

/** Rows no further apart than this are read together. */
const WIDEST_GAP = 2 ** 14;
const LARGEST_READ = 2 ** 20;

/** The bytes of every place, in the given order, which is ascending. Neighbours share one read. */
export async function* byteRanges(
  file: string,
  { starts, lengths }: RowPlaces,
): AsyncGenerator<{ readonly position: number; readonly bytes: Uint8Array }> {
  const handle = await open(file);
  try {
    let position = 0;
    while (position < starts.length) {
      const from = starts[position]!;
      let to = from + lengths[position]!;
      let end = position + 1;
      while (
        end < starts.length &&
        starts[end]! - to <= WIDEST_GAP &&
        starts[end]! + lengths[end]! - from <= LARGEST_READ
      ) {
        to = starts[end]! + lengths[end]!;
        end += 1;
      }
      const block = await readBlock(handle, from, to);
      for (; position < end; position++) {
        const start = starts[position]! - from;
        yield { position, bytes: block.subarray(start, start + lengths[position]!) };
      }
    }
  } finally {
    await handle.close();
  }
}

async function readBlock(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const block = Buffer.allocUnsafe(to - from);
  let filled = 0;
  while (filled < block.length) {
    const { bytesRead } = await handle.read(block, filled, block.length - filled, from + filled);
    // A file that was cut short: the rows beyond its end are empty and parse to faults.
    if (bytesRead === 0) return block.subarray(0, filled);
    filled += bytesRead;
  }
  return block;
}
