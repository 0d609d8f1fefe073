import { murmurHash3 } from './murmur-hash3.js';
import { xoshiro128StarStar } from './xoshiro128-star-star.js';

/** A reproducible sequence of random draws that is addressed by its key: same key, same bits. */
export interface RandomStream {
  readonly key: string;
  /** The next draw from [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** The next 32 bits, 0 … 2³² − 1. */
  uint32(): number;
  /** The next unbiased integer, 0 … bound − 1. RangeError unless `bound` is an integer in 1 … 2³². */
  integer(bound: number): number;
  /** The next standard normal draw (Marsaglia's polar method). */
  normal(): number;
  /**
   * The stream of key `this.key + '/' + key`. It depends on the two keys alone, never on how much
   * this stream has drawn: a new consumer changes no other consumer's draws.
   */
  fork(key: string): RandomStream;
}

const WORDS = 2 ** 32;
/** Names, since V8 computes a power anew every time that a draw meets it. */
const TWO_TO_26 = 2 ** 26;
const TWO_TO_MINUS_53 = 2 ** -53;

/** The key as little-endian UTF-16 code units: every JavaScript string has exactly one such form. */
function keyBytes(key: string): Uint8Array {
  const bytes = new Uint8Array(2 * key.length);
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >>> 8;
  }
  return bytes;
}

/** The generator's first state; a hash of zero, the one forbidden state, is moved to (1, 0, 0, 0). */
function stateOfKey(key: string): Uint32Array {
  const state = murmurHash3(keyBytes(key));
  return state.some((word) => word !== 0) ? state : Uint32Array.of(1, 0, 0, 0);
}

/** Words at and above the largest multiple of `bound` would favour the small values: they are not used. */
function limitOf(bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > WORDS) {
    throw new RangeError(
      `The bound of a random integer must be an integer in 1 … 2^32; it is ${bound}.`,
    );
  }
  return WORDS - (WORDS % bound);
}

class KeyedRandomStream implements RandomStream {
  readonly key: string;
  readonly uint32: () => number;
  #spareNormal = Number.NaN;
  /** Of the last integer, and where its words end: draws of one bound follow each other. */
  #bound = Number.NaN;
  #limit = 0;

  constructor(key: string) {
    this.key = key;
    this.uint32 = xoshiro128StarStar(stateOfKey(key));
  }

  uniform(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * TWO_TO_26 + low) * TWO_TO_MINUS_53;
  }

  integer(bound: number): number {
    if (bound !== this.#bound) this.#limit = limitOf(bound);
    this.#bound = bound;
    let word = this.uint32();
    while (word >= this.#limit) word = this.uint32();
    // The remainder, exactly: 1/bound is more than the rounding of a quotient below 2³², and V8 takes
    // four times as long for % of words that may be above 2³¹.
    return word - Math.floor(word / bound) * bound;
  }

  normal(): number {
    const spare = this.#spareNormal;
    if (!Number.isNaN(spare)) {
      this.#spareNormal = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const squaredRadius = u * u + v * v;
      if (squaredRadius > 0 && squaredRadius < 1) {
        const scale = Math.sqrt((-2 * Math.log(squaredRadius)) / squaredRadius);
        this.#spareNormal = v * scale;
        return u * scale;
      }
    }
  }

  fork(key: string): RandomStream {
    return new KeyedRandomStream(`${this.key}/${key}`);
  }
}

/**
 * The random stream of a key.
 *
 * The 128-bit MurmurHash3 of the key starts a xoshiro128** generator. Streams of different keys are
 * independent for every statistical purpose. A stream is mutable: give each consumer its own fork.
 *
 * @example randomStream('run 7').fork('permutation').integer(10)
 */
export function randomStream(key: string): RandomStream {
  return new KeyedRandomStream(key);
}
