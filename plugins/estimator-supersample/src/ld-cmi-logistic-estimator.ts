import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { crossFittedInformation } from './logistic/cross-fitted-information.js';
import { lossDifferenceEstimate } from './reading/loss-difference-estimate.js';
import { requireLossPairs } from './reading/require-loss-pairs.js';
import { supersampleCapabilities } from './reading/supersample-capabilities.js';

const id = '@ggmi/estimator-supersample/ld-cmi-logistic';

/**
 * Pooled loss-difference CMI in its logistic form.
 *
 * Definition: I(Δ;U) = E[ln 2p(T)/(p(T)+p(−T))] = the Jensen–Shannon divergence of the law of T and
 * its mirror image, T = loss of the held-back twin − loss of the trained member; nats per item, in
 * [0, ln 2]. Source: Wang & Mao 2023, "Tighter information-theoretic generalization bounds from
 * supersamples" (ld-CMI); the setting is that of Steinke & Zakynthinou 2020. Value: the mean over
 * runs of ln 2 − mean ln(1 + e^{−wT}), w fitted on the other runs, no pair losing more than
 * ln(number of pairs) (`informationAt`); values of |T| that many pairs share are counted instead
 * (`separateAtoms`), T = 0 contributes 0.
 *
 * Assumptions: a trainer symmetric in its data, i.i.d. pairs, fair membership bits, so that T's law
 * is the same for every pair. Direction: a lower bound in expectation, because ln 2 − ln(1+e^{−wT})
 * is the variational bound at one critic; exact where ln p(T)/p(−T) is linear, as for a Gaussian.
 * At independence slightly negative, by about 1/(2N) for N pairs, and as much for every atom. Cost:
 * O(R² n) for R runs of n pairs. Valid range: between the noise of the runs and about 0.9 ln 2.
 */
export const ldCmiLogisticEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Pooled ld-CMI from loss pairs, logistic form: a lower bound per item.',
  resultVersion: 2,
  options: z.strictObject({}),
  capabilities: supersampleCapabilities,
  needs: {},
  create: () => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      return lossDifferenceEstimate(requireLossPairs(input, id), {
        kind: 'lower-bound',
        options: {},
        read: (runs, atoms) => ({ byRun: crossFittedInformation(runs, atoms) }),
      });
    },
  }),
});
