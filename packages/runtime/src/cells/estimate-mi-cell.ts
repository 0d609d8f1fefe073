import type { JsonObject, MIEstimate, MIEstimator, Resampling } from '@ggmi/core';
import { estimatePaired } from '../intervals/estimate-paired.js';
import {
  estimateWithInterval,
  type CompletedEstimate,
  type IntervalPlan,
} from '../intervals/estimate-with-interval.js';
import type { CellType } from './cell.js';
import { estimatePayload, type IntervalParameters } from './estimate-payload.js';
import { lossPairsInput, selectRuns } from './loss-pairs-input.js';
import { pairedInput } from './paired-input.js';
import { repeatedWeightsInput, selectWeights } from './repeated-weights-input.js';

interface EstimateMiParameters extends IntervalParameters {
  readonly input: 'paired' | 'loss-pairs' | 'repeated-weights';
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
  readonly permutations: number;
}

/** Estimates a mutual information from the training cells of one arm. */
export const estimateMiCell: CellType<EstimateMiParameters, JsonObject> = {
  type: 'estimate-mi',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('mi-estimator', 'estimator');
    const plan = { ...parameters, signal };
    switch (parameters.input) {
      case 'paired':
        return estimatePayload(await estimatePaired(estimator, pairedInput(inputs), plan));
      case 'loss-pairs':
        return estimatePayload(await estimateFromLosses(estimator, inputs, plan));
      case 'repeated-weights':
        return estimatePayload(await estimateFromWeights(estimator, inputs, plan));
    }
  },
};

function estimateFromLosses(
  estimator: MIEstimator,
  inputs: readonly JsonObject[],
  plan: IntervalPlan,
): Promise<CompletedEstimate<MIEstimate>> {
  const input = lossPairsInput(inputs);
  return estimateWithInterval(
    (runs, context) => estimator.estimate(runs, context),
    { input, units: input.runs.length, select: selectRuns },
    plan,
  );
}

function estimateFromWeights(
  estimator: MIEstimator,
  inputs: readonly JsonObject[],
  plan: IntervalPlan,
): Promise<CompletedEstimate<MIEstimate>> {
  const input = repeatedWeightsInput(inputs);
  return estimateWithInterval(
    (weights, context) => estimator.estimate(weights, context),
    { input, units: input.weights.rows, select: selectWeights },
    plan,
  );
}
