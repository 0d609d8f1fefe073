import type { InformationOfCounts } from './information-of-counts.js';
import { shrunkEntropy } from './james-stein-entropy.js';
import { pairAlphabets, type PairAlphabets } from './pair-alphabets.js';
import { shrinkageIntensity } from './shrinkage-intensity.js';

/**
 * The information of the observed table of pairs shrunk towards the uniform one on K_X × K_Y cells:
 * H(X) + H(Y) − H(X,Y) of λ/(K_X K_Y) + (1 − λ)p̂, nats. Diagnostic `shrinkage`: λ.
 *
 * One λ, that of the table, and its own margins, so that the three entropies are those of one law
 * and the value is never below 0. Source: Hausser & Strimmer 2009, JMLR 10, 1469, section 4.
 * Shrinking goes towards independence: biased downward where X and Y depend, upward at
 * independence by less than plug-in.
 *
 * @throws DATA_INVALID for an alphabet smaller than the observed one.
 */
export function jamesSteinInformation(alphabets: PairAlphabets): InformationOfCounts {
  return ({ x, y }) => {
    const { sizeX, sizeY } = pairAlphabets(alphabets, { x, y });
    return (pairs) => {
      const size = sizeX * sizeY;
      const shrinkage = shrinkageIntensity(pairs, size);
      const nats =
        shrunkEntropy(x, { size: sizeX, shrinkage }) +
        shrunkEntropy(y, { size: sizeY, shrinkage }) -
        shrunkEntropy(pairs, { size, shrinkage });
      return { nats, diagnostics: { shrinkage } };
    };
  };
}
