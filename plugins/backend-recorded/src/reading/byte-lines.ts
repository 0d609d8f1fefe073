const LINE_FEED = 0x0a;

/** A line without its line feed; `number` counts from 1. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * Splits chunks of bytes at line feeds, holding one line at a time.
 *
 * Bytes, not text: a decoder that works on chunks would turn broken UTF-8 into U+FFFD unseen.
 * A line feed at the very end starts no further line.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let number = 0;
  let held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield { number: ++number, bytes: Buffer.concat([...held, chunk.subarray(start, end)]) };
      held = [];
      start = end + 1;
    }
    if (start < chunk.length) held.push(chunk.subarray(start));
  }
  if (held.length > 0) yield { number: ++number, bytes: Buffer.concat(held) };
}
