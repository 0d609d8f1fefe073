import { sampleSizeOf } from './entropy-of-counts.js';

/**
 * The entropy of the observed frequencies: ln N − (1/N) Σ n_k ln n_k, nats.
 *
 * The maximum-likelihood estimate. Assumes i.i.d. rows. Biased downward by about (K − 1)/(2N), K the
 * size of the alphabet (Miller 1955), and by more where N is not large against K. In [0, ln N].
 * Cost: O(K).
 */
export function plugInEntropy(counts: Int32Array): number {
  const size = sampleSizeOf(counts);
  const sum = counts.reduce((total, count) => total + count * Math.log(count), 0);
  return Math.log(size) - sum / size;
}
