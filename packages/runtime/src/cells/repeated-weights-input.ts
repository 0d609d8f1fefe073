import type { JsonObject, RepeatedWeightsInput } from '@ggmi/core';
import { selectRows } from '../intervals/select-rows.js';
import { matrixOf } from './paired-input.js';
import type { SupersamplePayload } from './train-supersample-cell.js';

/** The weights of all runs of one arm, one row per training cell. */
export function repeatedWeightsInput(inputs: readonly JsonObject[]): RepeatedWeightsInput {
  // The plan gives an estimate of weights only train-supersample cells that kept them.
  const runs = inputs as readonly SupersamplePayload[];
  const noise = runs[0]!.weights!.noiseStandardDeviation;
  return {
    type: 'repeated-weights',
    weights: matrixOf(runs.map(({ weights }) => weights!.vector)),
    ...(noise !== null && { noiseStandardDeviation: noise }),
  };
}

/** The same input with some of its runs. */
export function selectWeights(
  input: RepeatedWeightsInput,
  runs: ArrayLike<number>,
): RepeatedWeightsInput {
  return { ...input, weights: selectRows(input.weights, runs) };
}
