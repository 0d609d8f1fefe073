import { ROOT, type NGramTrie } from '../counts/ngram-trie.js';

/** A trained model: for every node of the trie what interpolation needs. */
export interface KneserNeyModel {
  readonly trie: NGramTrie;
  /** V. */
  readonly alphabetSize: number;
  /** max(c − D, 0) / C of the n-gram, C the total of its context. */
  readonly own: Float64Array;
  /** Σ min(c, D) / C over the tokens after a context: what the shorter context gets. 1 where C = 0. */
  readonly backoff: Float64Array;
}

/**
 * Interpolated Kneser–Ney with weighted counts.
 *
 * For an n-gram g of k tokens let r(g) = base occurrences + weight · new occurrences.
 * Its count c(g) is r(g) at the highest order, and below it the weighted number of different tokens
 * before it, Σ_v min(1, r(v g)). With C(h) = Σ_t c(h t) and h′ the context h without its first token
 *
 *   p(t|h) = max(c(h t) − D_k, 0)/C(h) + [Σ_u min(c(h u), D_k)/C(h)] p(t|h′),
 *
 * p(t|h) = p(t|h′) where C(h) = 0, and 1/V below the unigram. With weight 1 this is Kneser & Ney
 * 1995, in the interpolated form of Chen & Goodman 1999, on both texts together; with
 * weight → 0 it tends to the base. `discounts[k]` is D_k in (0, 1); `weight` > 0; O(nodes).
 */
export function kneserNeyModel(
  trie: NGramTrie,
  {
    weight,
    discounts,
    alphabetSize,
  }: {
    readonly weight: number;
    readonly discounts: Float64Array;
    readonly alphabetSize: number;
  },
): KneserNeyModel {
  const { size, parents, depths } = trie;
  const counts = weightedCounts(trie, weight);
  const totals = new Float64Array(size);
  const discounted = new Float64Array(size);
  for (let node = 1; node < size; node++) {
    const parent = parents[node]!;
    const count = counts[node]!;
    totals[parent]! += count;
    discounted[parent]! += Math.min(count, discounts[depths[node]!]!);
  }
  const own = new Float64Array(size);
  const backoff = new Float64Array(size).fill(1);
  for (let node = 0; node < size; node++) {
    const total = totals[node]!;
    if (total > 0) backoff[node] = discounted[node]! / total;
    const excess = node === ROOT ? 0 : counts[node]! - discounts[depths[node]!]!;
    if (excess > 0) own[node] = excess / totals[parents[node]!]!;
  }
  return { trie, alphabetSize, own, backoff };
}

/** c(g) by node. */
function weightedCounts(trie: NGramTrie, weight: number): Float64Array {
  const { size, order, depths, suffixes, inherited, counts } = trie;
  const weighted = new Float64Array(size);
  for (let node = 1; node < size; node++) {
    const occurrences = inherited[node]! + weight * counts[node]!;
    if (depths[node] === order) weighted[node] = occurrences;
    weighted[suffixes[node]!]! += Math.min(1, occurrences);
  }
  return weighted;
}
