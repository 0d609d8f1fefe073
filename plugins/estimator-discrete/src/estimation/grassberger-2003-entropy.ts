import { digamma } from '@ggmi/numerics';
import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';

/**
 * Grassberger's second estimate: ln N − (1/N) Σ_k n_k G(n_k), nats, with
 * G(n) = ψ(n) + ½(−1)^n [ψ((n+1)/2) − ψ(n/2)].
 *
 * Source: Grassberger 2003, "Entropy estimates from insufficient samplings",
 * arXiv:physics/0307138, eqs. 28–30, where G(1) = −γ − ln 2, G(2) = 2 − γ − ln 2 and
 * G(2m+1) = G(2m); hence G(n) = ψ(⌊n/2⌋ + ½) + ln 2 by DLMF 5.4.15, which is computed. Assumes i.i.d. rows, each
 * symbol rare. Bias downward, below that of the 1988 form for counts of a few; a sample of singletons
 * gives ln 2N + γ, whatever the law. May exceed ln K. Cost: O(K log K).
 */
export function grassberger2003Entropy(counts: SymbolCounts): number {
  const sample = frequencyCounts(counts);
  const sum = sumOverSymbols(
    sample,
    (count) => count * (digamma(Math.floor(count / 2) + 0.5) + Math.LN2),
  );
  return Math.log(sample.rows) - sum / sample.rows;
}
