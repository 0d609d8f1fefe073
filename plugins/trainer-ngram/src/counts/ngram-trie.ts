/** The node of the empty n-gram. */
export const ROOT = 0;
/** No such node. */
export const NONE = -1;

const FIRST_CAPACITY = 1024;

/**
 * The n-grams of a text as a trie over token numbers, with integer counts.
 *
 * Node ids are row numbers of typed arrays; a child is found by one open-addressing table keyed by
 * (parent, symbol). `inherited` holds the counts of the base, `counts` those added since `fork`.
 */
export class NGramTrie {
  readonly order: number;
  size = 1;
  parents = new Int32Array(FIRST_CAPACITY).fill(NONE);
  symbols = new Uint32Array(FIRST_CAPACITY);
  /** The node of the n-gram without its first token. */
  suffixes = new Int32Array(FIRST_CAPACITY).fill(NONE);
  /** Tokens of the n-gram. */
  depths = new Uint8Array(FIRST_CAPACITY);
  inherited = new Uint32Array(FIRST_CAPACITY);
  counts = new Uint32Array(FIRST_CAPACITY);
  /** Node ids; 0, which is no child, marks an empty place. At most half full. */
  #table = new Int32Array(2 * FIRST_CAPACITY);

  constructor(order: number) {
    this.order = order;
  }

  /** The child of a node, or NONE. */
  child(parent: number, symbol: number): number {
    const node = this.#table[this.#place(parent, symbol)]!;
    return node === 0 ? NONE : node;
  }

  /** The child of a node, made with no count where there is none. */
  childOrNew(parent: number, symbol: number, suffix: number): number {
    const found = this.child(parent, symbol);
    if (found !== NONE) return found;
    if (this.size === this.parents.length) this.#grow();
    const node = this.size++;
    this.parents[node] = parent;
    this.symbols[node] = symbol;
    this.suffixes[node] = suffix;
    this.depths[node] = this.depths[parent]! + 1;
    this.#table[this.#place(parent, symbol)] = node;
    return node;
  }

  /** A copy whose base is everything counted so far. */
  fork(): NGramTrie {
    const copy = new NGramTrie(this.order);
    copy.size = this.size;
    copy.parents = this.parents.slice();
    copy.symbols = this.symbols.slice();
    copy.suffixes = this.suffixes.slice();
    copy.depths = this.depths.slice();
    copy.inherited = this.inherited.map((count, node) => count + this.counts[node]!);
    copy.counts = new Uint32Array(this.counts.length);
    copy.#table = this.#table.slice();
    return copy;
  }

  /** Where the child stands in the table, or the empty place where it belongs. */
  #place(parent: number, symbol: number): number {
    const mask = this.#table.length - 1;
    let hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    let place = hash & mask;
    for (;;) {
      const node = this.#table[place]!;
      if (node === 0) return place;
      if (this.parents[node] === parent && this.symbols[node] === symbol) return place;
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    const capacity = 2 * this.parents.length;
    this.parents = extended(this.parents, new Int32Array(capacity));
    this.symbols = extended(this.symbols, new Uint32Array(capacity));
    this.suffixes = extended(this.suffixes, new Int32Array(capacity));
    this.depths = extended(this.depths, new Uint8Array(capacity));
    this.inherited = extended(this.inherited, new Uint32Array(capacity));
    this.counts = extended(this.counts, new Uint32Array(capacity));
    this.#table = new Int32Array(2 * capacity);
    for (let node = 1; node < this.size; node++) {
      this.#table[this.#place(this.parents[node]!, this.symbols[node]!)] = node;
    }
  }
}

function extended<T extends Int32Array | Uint32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
