import type { EstimateWarning } from '@ggmi/core';
import { alignmentOf } from './estimation/alignment-of-sums.js';
import type { PairSums } from './sums/kernel-sums.js';
import type { Statistic } from './sums/statistic.js';

/** What is said beside a value of HSIC. */
export interface NormalisedExplanation {
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly warnings: readonly EstimateWarning[];
}

/**
 * HSIC as a share of √(HSIC(X,X) HSIC(Y,Y)), in [0, 1], where there is one; else why there is none:
 * an unbiased value may be negative, and a kernel may be 0 after centring.
 */
export function explainNormalised(sums: PairSums, statistic: Statistic): NormalisedExplanation {
  const alignment = alignmentOf(sums, statistic);
  if (alignment === undefined) {
    return undefinedBecause('The centred kernel of one block is 0: its rows are equally far apart');
  }
  if (alignment < 0 && statistic === 'unbiased') {
    return undefinedBecause(
      `The unbiased value is negative, as it is about half the time at independence (relative ${alignment.toExponential(2)})`,
    );
  }
  return { diagnostics: { normalised: alignment }, warnings: [] };
}

function undefinedBecause(reason: string): NormalisedExplanation {
  return {
    diagnostics: {},
    warnings: [
      {
        code: '@ggmi/estimator-kernel/NORMALISED_UNDEFINED',
        message: `${reason}; its normalised form is undefined.`,
      },
    ],
  };
}
