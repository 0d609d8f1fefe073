import {
  frequencyCounts,
  sumOverSymbols,
  symbolsThatOccurred,
  type SymbolCounts,
} from '../counting/frequency-counts.js';

/**
 * Chao and Shen's coverage-adjusted Horvitz–Thompson estimate, nats:
 * −Σ_k Cp̂_k ln(Cp̂_k) / (1 − (1 − Cp̂_k)^N), p̂_k = n_k/N and C = 1 − f₁/N, f₁ the singletons.
 *
 * C estimates the probability of the observed symbols (Good–Turing); each is weighted by one over
 * its chance of having been seen at all. Source: Chao & Shen 2003, "Nonparametric estimation of
 * Shannon's index of diversity when there are unseen species", Environ. Ecol. Stat. 10, 429, eq. 7.
 *
 * Where every row is a singleton C is 0 and the formula has no value; f₁ is then taken as N − 1, so
 * that C = 1/N (the convention of the R package entropy). Assumes i.i.d. rows. Bias small while
 * coverage is above about one half. Cost: O(K log K).
 */
export function chaoShenEntropy(counts: SymbolCounts): number {
  const sample = frequencyCounts(counts);
  const { rows } = sample;
  const singletons = symbolsThatOccurred(sample, 1);
  const coverage = 1 - (singletons === rows ? rows - 1 : singletons) / rows;
  return sumOverSymbols(sample, (count) => {
    const probability = (coverage * count) / rows;
    const seen = -Math.expm1(rows * Math.log1p(-probability));
    // 0 − …, because a single symbol would give −0.
    return (0 - probability * Math.log(probability)) / seen;
  });
}
