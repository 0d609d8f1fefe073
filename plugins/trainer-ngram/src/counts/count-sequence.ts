import type { Tokens } from '../tokens/tokens.js';
import { NONE, ROOT, type NGramTrie } from './ngram-trie.js';

/** A response and the prompt that stands before it, as token numbers. */
export interface Sequence {
  readonly prompt: Uint32Array;
  readonly response: Uint32Array;
}

/** Numbers the tokens of a prompt and a response. */
export function sequenceOf(
  tokens: Tokens,
  example: { readonly prompt: string; readonly response: string },
): Sequence {
  return { prompt: tokens.encode(example.prompt), response: tokens.encode(example.response) };
}

/**
 * The order − 1 symbols before a response: the end of the prompt, then the boundary, padded on the
 * left with boundaries.
 */
export function leftContext(prompt: Uint32Array, order: number, boundary: number): Uint32Array {
  const context = new Uint32Array(order - 1).fill(boundary);
  const tail = prompt.subarray(Math.max(0, prompt.length - (order - 2)));
  if (order > 2) context.set(tail, order - 2 - tail.length);
  return context;
}

/**
 * Adds 1 to every n-gram of length 1 … order that ends in a response token. Symbols of the prompt
 * appear on the left of n-grams and are not themselves counted.
 */
export function countSequence(trie: NGramTrie, sequence: Sequence, boundary: number): void {
  const { order } = trie;
  // active[k]: the node of the last k symbols.
  const active = new Int32Array(order).fill(NONE);
  active[0] = ROOT;
  for (const symbol of leftContext(sequence.prompt, order, boundary)) step(trie, active, symbol);
  for (const symbol of sequence.response) {
    for (let node = step(trie, active, symbol); node > ROOT; node = trie.suffixes[node]!) {
      trie.counts[node]! += 1;
    }
  }
}

/** Moves `active` on by one symbol; the node of the longest n-gram that ends in it. */
function step(trie: NGramTrie, active: Int32Array, symbol: number): number {
  let longest = ROOT;
  let held = active[0]!;
  for (let length = 1; length <= trie.order && held !== NONE; length++) {
    longest = trie.childOrNew(held, symbol, longest);
    if (length === trie.order) break;
    held = active[length]!;
    active[length] = longest;
  }
  return longest;
}
