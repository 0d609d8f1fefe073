import type { InformationOfCounts } from './information-of-counts.js';
import { nsbEntropy } from './nsb-entropy.js';
import { pairAlphabets, type PairAlphabets } from './pair-alphabets.js';

/**
 * Ĥ(X) + Ĥ(Y) − Ĥ(X,Y) by NSB entropies in alphabets of K_X, K_Y and K_X·K_Y symbols, nats.
 *
 * Three separate posteriors, not the posterior of I: the prior of the pair does not know of the
 * margins, and the value may be negative. No posterior spread of I follows from theirs, which are
 * the diagnostics `posteriorStandardDeviation` of X, Y and XY. Biased where many cells of the
 * product have probability 0, since the prior of the pair expects none: then upward near
 * independence.
 *
 * @throws DATA_INVALID for an alphabet smaller than the observed one.
 */
export function nsbInformation(alphabets: PairAlphabets): InformationOfCounts {
  return (margins) => {
    const { sizeX, sizeY } = pairAlphabets(alphabets, margins);
    const x = nsbEntropy(margins.x, { alphabetSize: sizeX });
    const y = nsbEntropy(margins.y, { alphabetSize: sizeY });
    return (counts) => {
      const pair = nsbEntropy(counts, { alphabetSize: sizeX * sizeY });
      return {
        nats: x.nats + y.nats - pair.nats,
        diagnostics: {
          posteriorStandardDeviationX: x.posteriorStandardDeviation,
          posteriorStandardDeviationY: y.posteriorStandardDeviation,
          posteriorStandardDeviationXY: pair.posteriorStandardDeviation,
        },
      };
    };
  };
}
