import { mean } from '@ggmi/numerics';
import type { Evaluation } from './evaluation.js';
import { pairedScores } from './paired-scores.js';
import type { ScoreBlock } from './score-block.js';
import { unpairedMean } from './unpaired-mean.js';

/**
 * The Donsker–Varadhan bound: ⟨s⟩ over pairs − ln ⟨exp s⟩ over unpaired.
 *
 * Source: Donsker & Varadhan 1983; Belghazi et al. 2018, eq. 2. A lower bound for every s in the
 * law; on samples, the logarithm of a mean adds an upward bias of about Var(exp s)/(2 n E²).
 * With `ceiling` τ the unpaired scores are first moved into [−τ, τ]: SMILE (Song & Ermon 2020,
 * section 4), whose variance stays finite and which is no bound.
 */
export function evaluateDonskerVaradhan(
  blocks: readonly ScoreBlock[],
  { ceiling }: { readonly ceiling: number } = { ceiling: Infinity },
): Evaluation {
  const paired = pairedScores(blocks);
  const { logMean, shares, largestShare } = unpairedMean(blocks, { ceiling });
  return {
    value: mean(paired) - logMean,
    contributions: paired.map((score, i) => score - shares[i]!),
    diagnostics: { largestWeightShare: largestShare },
  };
}
