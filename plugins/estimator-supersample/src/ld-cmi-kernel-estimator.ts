import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { kernelInformation } from './kernel/kernel-information.js';
import { lossDifferenceEstimate } from './reading/loss-difference-estimate.js';
import { requireLossPairs } from './reading/require-loss-pairs.js';
import { supersampleCapabilities } from './reading/supersample-capabilities.js';

const id = '@ggmi/estimator-supersample/ld-cmi-kernel';

/**
 * Pooled loss-difference CMI in its kernel form.
 *
 * Definition: I(Δ;U) = E[ln 2p(T)/(p(T)+p(−T))] = the Jensen–Shannon divergence of the law of T and
 * its mirror image, T = loss of the held-back twin − loss of the trained member; nats per item, in
 * [0, ln 2]. Source: Wang & Mao 2023 (ld-CMI). Value: the mean over runs of the mean of ln 2q(T),
 * q(t) = p̂(t)/(p̂(t)+p̂(−t)) from a Gaussian kernel density of the other runs (`kernelInformation`),
 * of Silverman's bandwidth; values of |T| that many pairs share are counted (`separateAtoms`), T = 0
 * contributes 0.
 *
 * Assumptions: a trainer symmetric in its data, i.i.d. pairs, fair membership bits. Direction: its
 * bias vanishes as runs are added and is downward, because q is a critic from elsewhere (but for the
 * bandwidth): about −1/(2N) for every free parameter of q, that is the range of |T| over 3.5 h. Cost:
 * O(N) for the sums of N pairs in all. Valid range: between the noise of the runs and 0.9 ln 2;
 * where T has long tails, one bandwidth sees little in them and reads too low.
 */
export const ldCmiKernelEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Pooled ld-CMI from loss pairs, kernel form: asymptotically unbiased, per item.',
  resultVersion: 1,
  options: z.strictObject({}),
  capabilities: supersampleCapabilities,
  needs: {},
  create: () => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      return lossDifferenceEstimate(requireLossPairs(input, id), {
        kind: 'estimate',
        options: {},
        read: (runs, atoms) => {
          const { byRun, bandwidth } = kernelInformation(runs, atoms);
          return { byRun, diagnostics: { bandwidth } };
        },
      });
    },
  }),
});
