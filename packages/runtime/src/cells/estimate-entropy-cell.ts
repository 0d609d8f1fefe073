import type { JsonObject, Resampling } from '@ggmi/core';
import { estimateWithInterval } from '../intervals/estimate-with-interval.js';
import { selectRows } from '../intervals/select-rows.js';
import type { CellType } from './cell.js';
import { estimatePayload, type IntervalParameters } from './estimate-payload.js';
import { firstVectors } from './first-vectors.js';

interface EstimateEntropyParameters extends IntervalParameters {
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
}

/** Estimates the entropy of one item from the first example of every draw cell: independent items. */
export const estimateEntropyCell: CellType<EstimateEntropyParameters, JsonObject> = {
  type: 'estimate-entropy',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('entropy-estimator', 'estimator');
    const input = firstVectors(inputs);
    const completed = await estimateWithInterval(
      (rows, context) => estimator.estimate(rows, context),
      {
        input,
        units: input.rows,
        select: selectRows,
        leaveOneOut: (rows, context) => estimator.leaveOneOut?.(rows, context),
      },
      { ...parameters, signal },
    );
    return estimatePayload(completed);
  },
};
