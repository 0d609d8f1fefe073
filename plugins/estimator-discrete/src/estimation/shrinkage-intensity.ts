import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';

/**
 * λ in [0, 1] that estimates the best weight of the uniform law on `size` symbols against the
 * observed frequencies p̂: (1 − Σp̂²)/((N − 1) Σ(1/K − p̂)²), cut to [0, 1] by definition.
 *
 * Source: Hausser & Strimmer 2009, JMLR 10, 1469, eq. 6. 1 for a single row and where p̂ is uniform.
 */
export function shrinkageIntensity(counts: SymbolCounts, size: number): number {
  const sample = frequencyCounts(counts);
  const squares = sumOverSymbols(sample, (count) => (count / sample.rows) ** 2);
  const unseen = size - sample.distinct;
  const distance =
    sumOverSymbols(sample, (count) => (1 / size - count / sample.rows) ** 2) + unseen / size ** 2;
  if (sample.rows === 1 || distance === 0) return 1;
  return Math.min(1, (1 - squares) / ((sample.rows - 1) * distance));
}
