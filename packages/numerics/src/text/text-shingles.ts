import { normaliseText } from './normalise-text.js';
import { ShingleDictionary } from './shingle-dictionary.js';
import { shinglePoints } from './shingle-points.js';

/** The shingles of a text that was looked up. */
export interface KnownShingles {
  /** Numbers of those that an earlier text had, with repetitions. */
  readonly known: Int32Array;
  /** How many different ones no earlier text had. */
  readonly strangers: number;
}

/** Turns texts into the numbers of their shingles: runs of `shingle` code points after normalising. */
export class TextShingles {
  readonly #shingle: number;
  readonly #dictionary: ShingleDictionary;

  constructor(shingle: number) {
    this.#shingle = shingle;
    this.#dictionary = new ShingleDictionary(shingle);
  }

  /** Numbers of all shingles of the text, with repetitions; new ones are numbered on. */
  intern(text: string): Int32Array {
    const points = shinglePoints(normaliseText(text), this.#shingle);
    const numbers = new Int32Array(points.length - this.#shingle + 1);
    for (let start = 0; start < numbers.length; start++) {
      numbers[start] = this.#dictionary.intern(points, start);
    }
    return numbers;
  }

  /** The shingles of the text, none of them remembered. */
  lookUp(text: string): KnownShingles {
    const points = shinglePoints(normaliseText(text), this.#shingle);
    const numbers = new Int32Array(points.length - this.#shingle + 1);
    const strangers = new ShingleDictionary(this.#shingle, 16);
    let count = 0;
    for (let start = 0; start < numbers.length; start++) {
      const number = this.#dictionary.find(points, start);
      if (number < 0) strangers.intern(points, start);
      else numbers[count++] = number;
    }
    return { known: numbers.subarray(0, count), strangers: strangers.size };
  }
}
