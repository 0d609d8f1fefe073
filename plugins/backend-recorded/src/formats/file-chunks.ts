import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 2 ** 18;

/** The bytes of a file in order; each chunk is shown to `onBytes` before it is yielded. */
export async function* fileChunks(
  file: string,
  onBytes: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  // Without an encoding a stream yields buffers.
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    onBytes(chunk);
    yield chunk;
  }
}
