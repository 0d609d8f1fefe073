/** Where a payload stands. */
export interface Place {
  /** A descriptor. */
  readonly file: number;
  readonly offset: number;
  /** Of its line with the line feed. */
  readonly length: number;
  /** Of the payload's text, in hexadecimal. */
  readonly digest: string;
}

const DIGEST_BYTES = 20;
const FIRST_CAPACITY = 64;

/**
 * The places of payloads by address, in about a third of the memory that objects would take: a store
 * keeps one for every answer of a server.
 */
export class PlaceIndex {
  /** Address → row. */
  readonly #rows = new Map<string, number>();
  #files = new Int32Array(FIRST_CAPACITY);
  #offsets = new Float64Array(FIRST_CAPACITY);
  #lengths = new Float64Array(FIRST_CAPACITY);
  #digests = Buffer.alloc(DIGEST_BYTES * FIRST_CAPACITY);

  has(address: string): boolean {
    return this.#rows.has(keyOf(address));
  }

  get(address: string): Place | undefined {
    const row = this.#rows.get(keyOf(address));
    if (row === undefined) return undefined;
    const from = DIGEST_BYTES * row;
    return {
      file: this.#files[row]!,
      offset: this.#offsets[row]!,
      length: this.#lengths[row]!,
      digest: this.#digests.toString('hex', from, from + DIGEST_BYTES),
    };
  }

  /** Of two places of one address the younger counts. */
  set(address: string, { file, offset, length, digest }: Place): void {
    const key = keyOf(address);
    const row = this.#rows.get(key) ?? this.#rows.size;
    this.#rows.set(key, row);
    if (row === this.#files.length) this.#grow();
    this.#files[row] = file;
    this.#offsets[row] = offset;
    this.#lengths[row] = length;
    this.#digests.write(digest, DIGEST_BYTES * row, DIGEST_BYTES, 'hex');
  }

  #grow(): void {
    const capacity = 2 * this.#files.length;
    const [files, offsets, lengths] = [this.#files, this.#offsets, this.#lengths];
    const digests = this.#digests;
    this.#files = new Int32Array(capacity);
    this.#files.set(files);
    this.#offsets = new Float64Array(capacity);
    this.#offsets.set(offsets);
    this.#lengths = new Float64Array(capacity);
    this.#lengths.set(lengths);
    this.#digests = Buffer.alloc(DIGEST_BYTES * capacity);
    this.#digests.set(digests);
  }
}

/** The bytes of a digest, a character each; an address that is none stands for itself. */
function keyOf(address: string): string {
  return isDigest(address) ? Buffer.from(address, 'hex').toString('latin1') : address;
}

function isDigest(address: string): boolean {
  return /^[\da-f]{40}$/.test(address);
}
