const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** Chunks of a file without the byte order mark that may stand before them. */
export class UnmarkedChunks implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterable<Uint8Array>;
  #markLength = 0;

  /** The first chunk has at least three bytes where the file has them. */
  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks;
  }

  /** The number of bytes that were taken away; 0 until the first chunk has passed. */
  get markLength(): number {
    return this.#markLength;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let first = true;
    for await (const chunk of this.#chunks) {
      if (first && BYTE_ORDER_MARK.equals(chunk.subarray(0, 3))) {
        this.#markLength = 3;
        yield chunk.subarray(3);
      } else yield chunk;
      first = false;
    }
  }
}
