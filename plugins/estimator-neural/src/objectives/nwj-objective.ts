import type { CriticObjective } from './critic-objective.js';
import { ascentOfMeans, meanOfPaired, meanOfUnpaired } from './paired-and-unpaired.js';

/**
 * NWJ: 1 + mean of s_ii − mean over i ≠ j of exp s_ij.
 *
 * Source: Nguyen, Wainwright & Jordan 2010; Poole et al. 2019, section 2.2, with critic f = 1 + s, so that
 * the best s is ln p(x, y)/(p(x)p(y)) itself and s = 0 gives 0.
 */
export const nwjObjective: CriticObjective = {
  value: (scores) => 1 + meanOfPaired(scores, (score) => score) - meanOfUnpaired(scores, Math.exp),
  ascent: (scores) => ascentOfMeans(scores, { paired: () => 1, unpaired: Math.exp }),
};
