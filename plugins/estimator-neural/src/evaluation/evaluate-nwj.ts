import { mean } from '@ggmi/numerics';
import type { Evaluation } from './evaluation.js';
import { pairedScores } from './paired-scores.js';
import type { ScoreBlock } from './score-block.js';
import { unpairedMean } from './unpaired-mean.js';

/**
 * The bound of Nguyen, Wainwright & Jordan: 1 + ⟨s⟩ over pairs − ⟨exp s⟩ over unpaired.
 *
 * Source: Nguyen et al. 2010; Poole et al. 2019, section 2.2 with critic 1 + s. Unbiased for its law's
 * value given s, and that is at most the information. Its variance grows as exp of the information.
 */
export function evaluateNwj(blocks: readonly ScoreBlock[]): Evaluation {
  const paired = pairedScores(blocks);
  const { logMean, shares, largestShare } = unpairedMean(blocks);
  const unpaired = Math.exp(logMean);
  return {
    value: 1 + mean(paired) - unpaired,
    contributions: paired.map((score, i) => score - unpaired * shares[i]!),
    diagnostics: { largestWeightShare: largestShare },
  };
}
