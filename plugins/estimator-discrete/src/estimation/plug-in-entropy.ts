import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';

/**
 * The entropy of the observed frequencies: ln N − (1/N) Σ n_k ln n_k, nats.
 *
 * The maximum-likelihood estimate. Assumes i.i.d. rows. Biased downward by about (K − 1)/(2N), K the
 * size of the alphabet (Miller 1955), and by more where N is not large against K. In [0, ln N].
 * Cost: O(K log K).
 */
export function plugInEntropy(counts: SymbolCounts): number {
  const sample = frequencyCounts(counts);
  const sum = sumOverSymbols(sample, (count) => count * Math.log(count));
  return Math.log(sample.rows) - sum / sample.rows;
}
