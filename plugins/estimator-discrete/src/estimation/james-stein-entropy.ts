import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';
import { requireAlphabet } from './require-alphabet.js';
import { shrinkageIntensity } from './shrinkage-intensity.js';

/** An entropy of shrunk frequencies. */
export interface JamesSteinEntropy {
  readonly nats: number;
  /** λ in [0, 1]: 0 leaves the observed frequencies, 1 is the uniform law. */
  readonly shrinkage: number;
}

/**
 * The entropy of the observed frequencies shrunk towards the uniform law on K symbols:
 * H(λ/K + (1 − λ)p̂), nats.
 *
 * λ minimises the estimated mean squared error of the frequencies (`shrinkageIntensity`). Source:
 * Hausser & Strimmer 2009, "Entropy inference and the James–Stein estimator", JMLR 10, 1469,
 * eqs. 4–6. Assumes i.i.d. rows. Bias towards ln K in small samples, of either sign against a law
 * that is far from uniform; in [H of p̂, ln K]. Cost: O(K log K), K the observed symbols.
 *
 * `alphabetSize`: K, symbols that were not seen included; the observed ones where it is left out.
 *
 * @throws DATA_INVALID for an alphabet smaller than the observed one.
 */
export function jamesSteinEntropy(
  counts: SymbolCounts,
  { alphabetSize }: { readonly alphabetSize?: number | undefined } = {},
): JamesSteinEntropy {
  const { distinct } = frequencyCounts(counts);
  requireAlphabet(alphabetSize, { distinct, of: 'x' });
  const size = alphabetSize ?? distinct;
  const shrinkage = shrinkageIntensity(counts, size);
  return { nats: shrunkEntropy(counts, { size, shrinkage }), shrinkage };
}

/** H(λ/K + (1 − λ)p̂) of counts in an alphabet of K = `size` symbols, nats. */
export function shrunkEntropy(
  counts: SymbolCounts,
  { size, shrinkage }: { readonly size: number; readonly shrinkage: number },
): number {
  const sample = frequencyCounts(counts);
  const floor = shrinkage / size;
  const seen = sumOverSymbols(sample, (count) => {
    const probability = floor + ((1 - shrinkage) * count) / sample.rows;
    // 0 − …, because a single symbol would give −0.
    return 0 - probability * Math.log(probability);
  });
  const unseen = size - sample.distinct;
  return unseen === 0 || floor === 0 ? seen : seen - unseen * floor * Math.log(floor);
}
