import type { JsonObject, Resampling } from '@ggmi/core';
import { estimatePaired } from '../intervals/estimate-paired.js';
import { estimateWithInterval } from '../intervals/estimate-with-interval.js';
import type { CellType } from './cell.js';
import { estimatePayload, type IntervalParameters } from './estimate-payload.js';
import { lossPairsInput, selectRuns } from './loss-pairs-input.js';
import { pairedInput } from './paired-input.js';

interface EstimateMiParameters extends IntervalParameters {
  readonly input: 'paired' | 'loss-pairs';
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
    if (parameters.input === 'paired') {
      return estimatePayload(await estimatePaired(estimator, pairedInput(inputs), plan));
    }
    const input = lossPairsInput(inputs);
    const completed = await estimateWithInterval(
      (runs, context) => estimator.estimate(runs, context),
      { input, units: input.runs.length, select: selectRuns },
      plan,
    );
    return estimatePayload(completed);
  },
};
