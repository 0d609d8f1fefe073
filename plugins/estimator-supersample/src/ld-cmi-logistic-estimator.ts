import {
  defineComponent,
  InputUnsupportedError,
  type LossPairsInput,
  type MIEstimate,
} from '@ggmi/core';
import { z } from 'zod';
import { crossFittedInformation } from './logistic/cross-fitted-information.js';
import { lossDifferences } from './reading/loss-differences.js';
import { membershipAccuracy } from './reading/membership-accuracy.js';
import { readingWarnings } from './reading/reading-warnings.js';

const id = '@ggmi/estimator-supersample/ld-cmi-logistic';

/**
 * Pooled loss-difference CMI in its logistic form.
 *
 * Definition: I(Δ;U) = E[ln 2p(T)/(p(T)+p(−T))] = the Jensen–Shannon divergence of the law of T and
 * its mirror image, T = loss of the held-back twin − loss of the trained member; nats per item, in
 * [0, ln 2]. Source: Wang & Mao 2023, "Tighter information-theoretic generalization bounds from
 * supersamples" (ld-CMI); the setting is that of Steinke & Zakynthinou 2020. Value: the mean over
 * runs of ln 2 − mean ln(1 + e^{−wT}), w fitted on the other runs.
 *
 * Assumptions: a trainer symmetric in its data, i.i.d. pairs, fair membership bits, so that T's law
 * is the same for every pair. Direction: a lower bound in expectation, because ln 2 − ln(1+e^{−wT})
 * is the variational bound at one critic; exact where ln p(T)/p(−T) is linear, as for a Gaussian.
 * At independence slightly negative, by about 1/(2N) for N pairs. Cost: O(R² n) for R runs of n
 * pairs. Valid range: between the noise of the runs and about 0.9 ln 2.
 */
export const ldCmiLogisticEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Pooled ld-CMI from loss pairs, logistic form: a lower bound per item.',
  resultVersion: 1,
  options: z.strictObject({}),
  capabilities: {
    inputs: ['loss-pairs'],
    variables: 'any',
    minimumSampleSize: 2,
    needsSeed: false,
    resampling: 'jackknife',
  },
  needs: {},
  create: () => ({
    estimate(input) {
      if (input.type === 'loss-pairs') return estimateLdCmi(input);
      throw new InputUnsupportedError({
        component: id,
        received: input.type,
        supported: ['loss-pairs'],
      });
    },
  }),
});

function estimateLdCmi(input: LossPairsInput): MIEstimate {
  const differences = lossDifferences(input);
  const byRun = crossFittedInformation(differences);
  const value = mean(byRun);
  const pooled = differences.flatMap((run) => [...run]);
  return {
    value,
    unit: 'nats/item',
    kind: 'lower-bound',
    sampleSize: input.runs.length,
    options: {},
    warnings: readingWarnings(value, byRun),
    diagnostics: {
      membershipAccuracy: membershipAccuracy(pooled),
      gap: mean(differences.map((run) => mean([...run]))),
      // |E gap| ≤ √(2 I) for losses in [0, 1] (Wang & Mao 2023), times the bound of other losses.
      ...(value >= 0 ? { generalizationBound: input.lossBound * Math.sqrt(2 * value) } : {}),
      shareOfAtoms: pooled.filter((difference) => difference === 0).length / pooled.length,
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
