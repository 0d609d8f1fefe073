import type { JsonObject, Resampling } from '@ggmi/core';
import { estimateDivergence } from '../../intervals/estimate-divergence.js';
import type { CellType } from '../cell.js';
import type { IntervalParameters } from '../estimate-payload.js';
import { readEmbedded } from './embed-examples-cell.js';
import { refusableEstimate } from './refusable-estimate.js';
import { onVaryingColumns } from './varying-columns.js';

interface EstimateSamplesParameters extends IntervalParameters {
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
  readonly permutations: number;
}

/** Estimates D(P, Q) from the two samples of its input, an embedding. */
export const estimateSamplesCell: CellType<EstimateSamplesParameters, JsonObject> = {
  type: 'estimate-samples',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('divergence-estimator', 'estimator');
    // The plan gives this cell one embed-examples cell of two samples.
    const embedded = readEmbedded(inputs[0]!);
    if (typeof embedded === 'string') return { refused: embedded };
    const [x, y] = [embedded.samples[0]!, embedded.samples[1]!];
    return refusableEstimate(() =>
      estimateDivergence(onVaryingColumns(estimator), { x, y }, { ...parameters, signal }),
    );
  },
};
