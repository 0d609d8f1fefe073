import { randomStream } from '@ggmi/numerics';
import type { JsonObject, MIEstimator, MIInput, PairedInput, Resampling } from '@ggmi/core';
import { estimateWithInterval, type Resampled } from '../intervals/estimate-with-interval.js';
import { permutationPValue } from '../intervals/permutation-test.js';
import { selectPairs } from '../intervals/select-rows.js';
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
    if (parameters.input === 'loss-pairs') {
      const input = lossPairsInput(inputs);
      const data = { input, units: input.runs.length, select: selectRuns };
      return estimatePayload(await estimateWithInterval(runWith(estimator), data, plan));
    }
    const input = pairedInput(inputs);
    const data: Resampled<PairedInput> = { input, units: input.x.rows, select: selectPairs };
    const completed = await estimateWithInterval(runWith(estimator), data, plan);
    if (parameters.permutations === 0) return estimatePayload(completed);
    const pValue = await permutationPValue({
      estimator,
      input,
      value: completed.estimate.value,
      permutations: parameters.permutations,
      random: randomStream(parameters.resamplingKey).fork('permutation'),
      estimation: randomStream(parameters.estimationKey).fork('permutation'),
      signal,
    });
    const estimate = { ...completed.estimate, permutationPValue: pValue };
    return estimatePayload({ ...completed, estimate });
  },
};

function runWith(estimator: MIEstimator) {
  return (input: MIInput, context: Parameters<MIEstimator['estimate']>[1]) =>
    estimator.estimate(input, context);
}
