import { countSequence, sequenceOf } from '../counts/count-sequence.js';
import { NGramTrie } from '../counts/ngram-trie.js';
import { estimateDiscounts } from '../model/estimate-discounts.js';
import { byteTokens } from '../tokens/byte-tokens.js';
import type { Tokens } from '../tokens/tokens.js';
import { wordTokens } from '../tokens/word-tokens.js';
import { orderOf, type TrainerOptions } from '../trainer-options.js';
import type { BaseText } from './read-base-text.js';

/** What every training on one base starts from. */
export interface Base {
  /** The alphabet, the same for every arm. */
  readonly tokens: Tokens;
  readonly trie: NGramTrie;
  /** By order; absent where they must be estimated from the new data, over an empty base. */
  readonly discounts?: Float64Array;
  readonly fingerprint: string;
}

/**
 * Counts the base corpus. The alphabet comes from the base alone, so that losses of different arms
 * are in one unit; so do the discounts, but over an empty base.
 */
export function buildBase(text: BaseText, options: TrainerOptions): Base {
  const { documents, fingerprint } = text;
  const trie = new NGramTrie(orderOf(options));
  const fixed = fixedDiscounts(options);
  const tokens = options.unit === 'byte' ? byteTokens : wordTokens(documents);
  if (documents.length === 0) {
    return { tokens, trie, fingerprint, ...(fixed === undefined ? {} : { discounts: fixed }) };
  }
  for (const response of documents) {
    countSequence(trie, sequenceOf(tokens, { prompt: '', response }), tokens.boundary);
  }
  return { tokens, trie, discounts: fixed ?? estimateDiscounts(trie, trie.counts), fingerprint };
}

function fixedDiscounts(options: TrainerOptions): Float64Array | undefined {
  if (options.discount === 'estimate') return undefined;
  return new Float64Array(orderOf(options) + 1).fill(options.discount);
}
