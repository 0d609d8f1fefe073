import type { Tokens } from './tokens.js';

const UNKNOWN = 0;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\n|\S/gu;

/**
 * Words, single digits, single other signs and line ends; other white space only separates.
 *
 * @example splitWords("Ann's 12 eggs.") // ["Ann's", '1', '2', 'eggs', '.']
 */
export function splitWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/**
 * The distinct words of the texts and one token, 0, for every other word. Which other word it is,
 * and what spaces stand between words, costs nothing.
 */
export function wordTokens(texts: readonly string[]): Tokens {
  // Sorted by code units, so that numbers do not depend on the order of the texts.
  const words = [...new Set(texts.flatMap(splitWords))].sort();
  const numbers = new Map(words.map((word, index) => [word, index + 1]));
  const size = words.length + 1;
  return {
    size,
    boundary: size,
    lossless: false,
    encode: (text) => Uint32Array.from(splitWords(text), (word) => numbers.get(word) ?? UNKNOWN),
  };
}
