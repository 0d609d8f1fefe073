import type { JsonObject, Resampling } from '@ggmi/core';
import { estimateDivergence } from '../intervals/estimate-divergence.js';
import type { CellType } from './cell.js';
import { estimatePayload, type IntervalParameters } from './estimate-payload.js';
import { firstVectors } from './first-vectors.js';

interface EstimateDivergenceParameters extends IntervalParameters {
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
  readonly permutations: number;
}

/**
 * Estimates D(P, Q) from the first example of every draw cell: the first half of the inputs are
 * draws of P, the second half of Q.
 */
export const estimateDivergenceCell: CellType<EstimateDivergenceParameters, JsonObject> = {
  type: 'estimate-divergence',
  version: 3,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('divergence-estimator', 'estimator');
    const half = inputs.length / 2;
    const samples = {
      x: firstVectors(inputs.slice(0, half)),
      y: firstVectors(inputs.slice(half)),
    };
    return estimatePayload(await estimateDivergence(estimator, samples, { ...parameters, signal }));
  },
};
