import type { CriticObjective } from './critic-objective.js';
import { ascentOfMeans, logMeanExpUnpaired, meanOfPaired } from './paired-and-unpaired.js';

/**
 * Donsker–Varadhan: mean of s_ii − ln mean over i ≠ j of exp s_ij.
 *
 * The logarithm makes the gradient of a batch a biased estimate of the gradient of the law. As MINE
 * does (Belghazi et al. 2018, section 3.2), the ascent divides by a moving average D of the batches'
 * means of exp s instead of by the batch's own: D ← (1 − rate)·D + rate·(mean of this batch), kept as
 * a logarithm. The first batch starts D, and rate 1 is the uncorrected gradient.
 *
 * Each call makes an objective with an average of its own.
 */
export function donskerVaradhanObjective({ rate }: { readonly rate: number }): CriticObjective {
  let logAverage = Number.NaN;
  return {
    value: (scores) => meanOfPaired(scores, (score) => score) - logMeanExpUnpaired(scores),
    ascent(scores) {
      const current = logMeanExpUnpaired(scores);
      logAverage = Number.isNaN(logAverage) ? current : logMix(logAverage, current, rate);
      return ascentOfMeans(scores, {
        paired: () => 1,
        unpaired: (score) => Math.exp(score - logAverage),
      });
    },
  };
}

/** ln((1 − rate)·e^a + rate·e^b). */
function logMix(a: number, b: number, rate: number): number {
  const largest = Math.max(a, b);
  return largest + Math.log((1 - rate) * Math.exp(a - largest) + rate * Math.exp(b - largest));
}
