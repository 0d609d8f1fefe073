import type { JsonObject, Matrix, Resampling } from '@ggmi/core';
import { estimateWithInterval } from '../intervals/estimate-with-interval.js';
import { selectRows } from '../intervals/select-rows.js';
import type { CellType } from './cell.js';
import { estimatePayload, type IntervalParameters } from './estimate-payload.js';
import { firstVectors } from './first-vectors.js';

interface EstimateDivergenceParameters extends IntervalParameters {
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
}

/**
 * Estimates D(P, Q) from the first example of every draw cell: the first half of the inputs are
 * draws of P, the second half of Q.
 */
export const estimateDivergenceCell: CellType<EstimateDivergenceParameters, JsonObject> = {
  type: 'estimate-divergence',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('divergence-estimator', 'estimator');
    const half = inputs.length / 2;
    const input = {
      x: firstVectors(inputs.slice(0, half)),
      y: firstVectors(inputs.slice(half)),
    };
    const select = (both: { x: Matrix; y: Matrix }, rows: ArrayLike<number>) => ({
      x: selectRows(both.x, rows),
      y: selectRows(both.y, rows),
    });
    const completed = await estimateWithInterval(
      (both, context) => estimator.estimate(both.x, both.y, context),
      { input, units: half, select },
      { ...parameters, signal },
    );
    return estimatePayload(completed);
  },
};
