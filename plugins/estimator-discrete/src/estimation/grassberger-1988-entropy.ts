import { digamma } from '@ggmi/numerics';
import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';

/**
 * Grassberger's first estimate: Σ_k (n_k/N)[ln N − ψ(n_k) − (−1)^{n_k}/(n_k + 1)], nats.
 *
 * Source: Grassberger 1988, "Finite sample corrections to entropy and dimension estimates",
 * Phys. Lett. A 128, 369. Assumes rows that are nearly Poisson in each symbol (many symbols, each
 * rare), and i.i.d. Bias small where counts are a few, upward for singletons: a sample of singletons
 * gives ln N + γ + ½, whatever the law. May exceed ln K. Cost: O(K log K).
 */
export function grassberger1988Entropy(counts: SymbolCounts): number {
  const sample = frequencyCounts(counts);
  const sum = sumOverSymbols(sample, (count) => {
    const sign = count % 2 === 0 ? 1 : -1;
    return count * (digamma(count) + sign / (count + 1));
  });
  return Math.log(sample.rows) - sum / sample.rows;
}
