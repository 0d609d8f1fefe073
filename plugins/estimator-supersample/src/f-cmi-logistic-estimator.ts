import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { predictionMembers } from './pairs/prediction-members.js';
import { memberOrderEstimate } from './reading/member-order-estimate.js';
import { requireLossPairs } from './reading/require-loss-pairs.js';
import { supersampleCapabilities } from './reading/supersample-capabilities.js';

const id = '@ggmi/estimator-supersample/f-cmi-logistic';

/**
 * Pooled functional CMI: how far predictions and losses tell which member was trained on.
 *
 * Definition: I(f₀,L₀,f₁,L₁;U), pooled over pairs and runs, f what the model predicted for a member;
 * nats per item, in [0, ln 2]. After Harutyunyan et al. 2021 (f-CMI), who condition on the items:
 * I(L₀,L₁;U) ≤ I(f₀,L₀,f₁,L₁;U) ≤ I(f₀,f₁;U|Z̃), since losses follow from predictions and items and
 * U is independent of Z̃. Without the losses the pooled reading would say nothing wherever a model
 * predicts the same for every item: what an item is must come in somewhere. Value as e-CMI's, with the
 * features of predictions beside those of losses.
 *
 * Direction: a lower bound in expectation, by about (2 + c)/N nats too low for c columns of predictions
 * that tell nothing. Cost: O(R² n c²). Valid range: up to 64 columns, and 0.9 ln 2.
 */
export const fCmiLogisticEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Pooled f-CMI from predictions and losses, logistic form: a lower bound per item.',
  resultVersion: 1,
  options: z.strictObject({}),
  capabilities: { ...supersampleCapabilities, needsPredictions: true },
  needs: {},
  create: () => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      return memberOrderEstimate(requireLossPairs(input, id), predictionMembers);
    },
  }),
});
