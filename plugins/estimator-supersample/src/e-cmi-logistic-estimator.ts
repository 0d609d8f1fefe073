import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { lossMembers } from './pairs/loss-members.js';
import { memberOrderEstimate } from './reading/member-order-estimate.js';
import { requireLossPairs } from './reading/require-loss-pairs.js';
import { supersampleCapabilities } from './reading/supersample-capabilities.js';

const id = '@ggmi/estimator-supersample/e-cmi-logistic';

/**
 * Pooled evaluated CMI: how far the pair of losses tells which member was trained on.
 *
 * Definition: I(L₀,L₁;U), pooled over pairs and runs; for a trainer symmetric in its data the
 * Jensen–Shannon divergence of the law of (loss of the trained member, loss of the held-back twin) and
 * the law of the two changed places; nats per item, in [0, ln 2]. After Hellström & Durisi 2022 (e-CMI),
 * who condition on the items: I(Δ;U) ≤ I(L₀,L₁;U) ≤ I(L₀,L₁;U|Z̃), the first because Δ follows from
 * the losses, the second because U is independent of Z̃. Value: the mean over runs of
 * ln 2 − mean ln(1 + e^{−w·x}) with features x of the pair (`orderFeatures`) and w fitted on the other
 * runs; pairs of losses that many pairs share are counted instead (`separateAtoms`).
 *
 * A classifier and not a density, because leaving out whole runs makes it a lower bound in expectation
 * at any sample size, and four weights cost 2/N nats, where a plane of kernels costs more as N^{1/3}.
 * Truth is at least ld-CMI's; this bound need not be, where the log-ratio is far from its features.
 * Cost: O(R² n) for R runs of n pairs. Valid range: between the noise of the runs and 0.9 ln 2.
 */
export const eCmiLogisticEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Pooled e-CMI from pairs of losses, logistic form: a lower bound per item.',
  resultVersion: 1,
  options: z.strictObject({}),
  capabilities: supersampleCapabilities,
  needs: {},
  create: () => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      return memberOrderEstimate(requireLossPairs(input, id), lossMembers);
    },
  }),
});
