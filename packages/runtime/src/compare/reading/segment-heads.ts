import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Where a line of a segment stands. */
export interface LinePlace {
  readonly offset: number;
  /** Without its line feed. */
  readonly length: number;
}

/** The lines of a segment by address and digest, oldest first: `<address> <digest>` → place. */
export type SegmentHeads = ReadonlyMap<string, LinePlace>;

const LINE_FEED = 10;
/** Address, blank, digest. */
const HEAD = 81;
const CHUNK = 1 << 20;

/** What was found in segments before: they only grow, or are written anew as another file. */
const known = new Map<string, { readonly state: string; readonly heads: SegmentHeads }>();
/** Segments that are remembered. */
const MOST_KNOWN = 64;

/**
 * Finds the lines of a segment by their heads alone: what is between may be the examples of a large
 * run. A segment that has not changed is not read again.
 */
export function segmentHeads(file: string): SegmentHeads {
  const { ino, size, mtimeMs } = statSync(file);
  const state = `${ino} ${size} ${mtimeMs}`;
  const before = known.get(file);
  if (before?.state === state) return before.heads;
  const heads = readHeads(file);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(file, { state, heads });
  return heads;
}

function readHeads(file: string): SegmentHeads {
  const heads = new Map<string, LinePlace>();
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let head = '';
    let start = 0;
    for (let at = 0; ;) {
      const count = readSync(descriptor, chunk, 0, CHUNK, at);
      if (count === 0) return heads;
      const bytes = chunk.subarray(0, count);
      for (let from = 0; from < count;) {
        const feed = bytes.indexOf(LINE_FEED, from);
        const end = Math.min(feed < 0 ? count : feed, from + HEAD - head.length);
        if (end > from) head += bytes.toString('latin1', from, end);
        if (feed < 0) break;
        // Of a line that was written again the younger place counts.
        if (head.length === HEAD) heads.set(head, { offset: start, length: at + feed - start });
        head = '';
        start = at + feed + 1;
        from = feed + 1;
      }
      at += count;
    }
  } finally {
    closeSync(descriptor);
  }
}
