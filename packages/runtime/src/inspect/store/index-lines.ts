import { readSync } from 'node:fs';
import { readRange } from '../files/read-inside.js';
import { lineHead, PAYLOAD_START, type LineHead } from './line-form.js';

/** A payload's line: its head, and where the payload stands in the file. */
export interface IndexedLine extends LineHead {
  readonly offset: number;
  readonly length: number;
}

const LINE_FEED = 10;
const CHUNK_BYTES = 4 * 2 ** 20;

/**
 * Finds the lines of a part of a segment by their line feeds. A last line without one is not written
 * yet, or was torn by a kill: it is left for the next time.
 *
 * @returns where the last whole line ends.
 */
export function indexLines(
  descriptor: number,
  { from, to }: { readonly from: number; readonly to: number },
  note: (line: IndexedLine) => void,
): number {
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(to - from, 1)));
  let lineStart = from;
  let position = from;
  while (position < to) {
    const got = readSync(descriptor, chunk, 0, Math.min(chunk.length, to - position), position);
    if (got === 0) break;
    const bytes = chunk.subarray(0, got);
    let feed = bytes.indexOf(LINE_FEED);
    while (feed >= 0) {
      const lineEnd = position + feed;
      const head =
        lineStart >= position
          ? bytes.subarray(lineStart - position, feed)
          : readRange(descriptor, {
              offset: lineStart,
              length: Math.min(PAYLOAD_START + 1, lineEnd - lineStart),
            });
      const line = lineHead(head);
      if (line !== undefined) {
        const offset = lineStart + PAYLOAD_START;
        note({ ...line, offset, length: lineEnd - offset });
      }
      lineStart = lineEnd + 1;
      feed = bytes.indexOf(LINE_FEED, feed + 1);
    }
    position += got;
  }
  return lineStart;
}
