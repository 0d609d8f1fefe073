import type { NGramTrie } from '../counts/ngram-trie.js';

/** Where a corpus is too small for an estimate; the value usual for absolute discounting. */
const USUAL_DISCOUNT = 0.75;

/**
 * Absolute discounts by order, `result[k]` for n-grams of k tokens, index 0 unused; in (0, 1).
 *
 * D_k = n1/(n1 + 2 n2), n1 and n2 the number of k-grams that occur once and twice (Ney, Essen &
 * Kneser 1994, from the leaving-one-out likelihood); of continuation counts below the highest order.
 * 0.75 for an order in which either number is 0. `counts` are integers by node of the trie.
 */
export function estimateDiscounts(trie: NGramTrie, counts: Uint32Array): Float64Array {
  const once = new Uint32Array(trie.order + 1);
  const twice = new Uint32Array(trie.order + 1);
  const continuations = continuationTypes(trie, counts);
  for (let node = 1; node < trie.size; node++) {
    const depth = trie.depths[node]!;
    const count = depth === trie.order ? counts[node]! : continuations[node]!;
    if (count === 1) once[depth]! += 1;
    if (count === 2) twice[depth]! += 1;
  }
  return Float64Array.from(once, (n1, depth) => {
    const n2 = twice[depth]!;
    return n1 > 0 && n2 > 0 ? n1 / (n1 + 2 * n2) : USUAL_DISCOUNT;
  });
}

/** For each n-gram, how many different tokens stand before it. */
function continuationTypes(trie: NGramTrie, counts: Uint32Array): Uint32Array {
  const types = new Uint32Array(trie.size);
  for (let node = 1; node < trie.size; node++) {
    if (counts[node]! > 0) types[trie.suffixes[node]!]! += 1;
  }
  return types;
}
