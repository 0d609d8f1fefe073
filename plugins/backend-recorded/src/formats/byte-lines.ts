import { requireRowLength } from './require-row-length.js';

const LINE_FEED = 0x0a;

/** A line without its line feed; `number` counts from 1, `start` is the offset of its first byte. */
export interface ByteLine {
  readonly number: number;
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Splits chunks of bytes at line feeds, holding one line at a time; the lines of a chunk come as one
 * batch.
 *
 * Bytes, not text: a decoder that works on chunks would turn broken UTF-8 into U+FFFD unseen.
 * A line feed at the very end starts no further line.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly ByteLine[]> {
  let number = 0;
  let start = 0;
  let held: Uint8Array[] = [];
  let heldLength = 0;
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      const rest = chunk.subarray(from, end);
      const bytes = held.length === 0 ? rest : Buffer.concat([...held, rest]);
      lines.push({ number: ++number, start, bytes });
      start += bytes.length + 1;
      held = [];
      heldLength = 0;
      from = end + 1;
    }
    if (lines.length > 0) yield lines;
    if (from < chunk.length) held.push(chunk.subarray(from));
    heldLength += chunk.length - from;
    requireRowLength(heldLength, { line: number + 1 });
  }
  if (held.length > 0) yield [{ number: number + 1, start, bytes: Buffer.concat(held) }];
}
