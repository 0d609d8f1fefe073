import type { JsonObject, Resampling } from '@ggmi/core';
import { estimatePaired } from '../../intervals/estimate-paired.js';
import type { CellType } from '../cell.js';
import type { IntervalParameters } from '../estimate-payload.js';
import { readEmbedded } from './embed-examples-cell.js';
import { refusableEstimate } from './refusable-estimate.js';
import { readModelRows } from './train-embedding-cell.js';
import { onVaryingPairs } from './varying-columns.js';

interface EstimateDependenceParameters extends IntervalParameters {
  readonly resampling: Resampling;
  readonly minimumSampleSize: number;
  readonly permutations: number;
  /** Whose embeddings stand beside those of the data. */
  readonly model: 'trained' | 'base';
}

/** Estimates the dependence of data embeddings (the first input) and model embeddings (the second). */
export const estimateDependenceCell: CellType<EstimateDependenceParameters, JsonObject> = {
  type: 'estimate-dependence',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs, components, signal }) {
    const estimator = await components.instance('mi-estimator', 'estimator');
    const embedded = readEmbedded(inputs[0]!);
    if (typeof embedded === 'string') return { refused: embedded };
    const y = readModelRows(inputs[1]!, parameters.model);
    if (typeof y === 'string') return { refused: y };
    const input = { type: 'paired', x: embedded.samples[0]!, y } as const;
    return refusableEstimate(() =>
      estimatePaired(onVaryingPairs(estimator), input, { ...parameters, signal }),
    );
  },
};
