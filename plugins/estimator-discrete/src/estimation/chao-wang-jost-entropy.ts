import { digamma } from '@ggmi/numerics';
import {
  frequencyCounts,
  sumOverSymbols,
  symbolsThatOccurred,
  type FrequencyCounts,
  type SymbolCounts,
} from '../counting/frequency-counts.js';
import { seriesTail } from './series-tail.js';

/**
 * Chao, Wang and Jost's estimate, nats:
 * Σ_k (n_k/N)[ψ(N) − ψ(n_k)] + (f₁/N) Σ_{j≥0} (1−A)^{j+1}/(N+j).
 *
 * The first sum is unbiased for the part of H that samples of N can show (Zahl 1977); the second is
 * the rest of the series, with 1 − A the estimated chance that the next row repeats no singleton:
 * A = 2f₂/((N−1)f₁ + 2f₂), or 2/((N−1)(f₁−1) + 2) without doubletons; f₁ and f₂ are the numbers of
 * singletons and doubletons. Source: Chao, Wang & Jost 2013, "Entropy and the species accumulation
 * curve", Methods Ecol. Evol. 4, 1091, eq. 4b, whose (1−A)^{1−N}{−ln A − Σ_{r<N}(1−A)^r/r} is that
 * series.
 *
 * The recommended member: nearly unbiased where singletons are rare, and of the smallest bias among
 * the closed forms where they are not. A sample of singletons has a value, about 2 ln N − ln 2, that
 * says more of N than of the law. Assumes i.i.d. rows. May exceed ln K. Cost: O(K log K).
 */
export function chaoWangJostEntropy(counts: SymbolCounts): number {
  const sample = frequencyCounts(counts);
  const { rows } = sample;
  const ofN = digamma(rows);
  const shown = sumOverSymbols(sample, (count) => (count / rows) * (ofN - digamma(count)));
  return shown + unseenPart(sample);
}

function unseenPart(sample: FrequencyCounts): number {
  const { rows } = sample;
  const singletons = symbolsThatOccurred(sample, 1);
  const doubletons = symbolsThatOccurred(sample, 2);
  if (singletons === 0) return 0;
  const repeats = doubletons > 0 ? 2 * doubletons : 2;
  const others = doubletons > 0 ? singletons : singletons - 1;
  const ratio = ((rows - 1) * others) / repeats;
  return (singletons / rows) * seriesTail(ratio, rows);
}
