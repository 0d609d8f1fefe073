const INITIAL_CAPACITY = 4096;

/** A growing buffer that is written to at its end, little-endian. */
export class ByteWriter {
  #bytes = new Uint8Array(INITIAL_CAPACITY);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Number of bytes written. */
  get length(): number {
    return this.#length;
  }

  uint8(value: number): void {
    const at = this.#take(1);
    this.#view.setUint8(at, value);
  }

  uint32(value: number): void {
    const at = this.#take(4);
    this.#view.setUint32(at, value, true);
  }

  int32(value: number): void {
    const at = this.#take(4);
    this.#view.setInt32(at, value, true);
  }

  /** @param value a non-negative safe integer. */
  uint64(value: number): void {
    const at = this.#take(8);
    this.#view.setBigUint64(at, BigInt(value), true);
  }

  float32(value: number): void {
    const at = this.#take(4);
    this.#view.setFloat32(at, value, true);
  }

  /** UTF-8 after its length in bytes. */
  string(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.uint64(encoded.length);
    const at = this.#take(encoded.length);
    this.#bytes.set(encoded, at);
  }

  float32s(values: Float32Array): void {
    const start = this.#take(4 * values.length);
    for (let i = 0; i < values.length; i++) this.#view.setFloat32(start + 4 * i, values[i]!, true);
  }

  /** Fills with zeros up to the next multiple. */
  alignTo(multiple: number): void {
    this.#take((multiple - (this.#length % multiple)) % multiple);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Makes room for `size` bytes, which are zero, and returns where they start. */
  #take(size: number): number {
    const start = this.#length;
    this.#length += size;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return start;
  }
}
