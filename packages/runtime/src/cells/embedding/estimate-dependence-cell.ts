import type { JsonObject, Resampling } from '@ggmi/core';
import { estimatePaired } from '../../intervals/estimate-paired.js';
import type { CellType } from '../cell.js';
import type { IntervalParameters } from '../estimate-payload.js';
import { readEmbedded } from './embed-examples-cell.js';
import { readMatrix } from './matrix-payload.js';
import { refusableEstimate } from './refusable-estimate.js';
import type { ModelEmbeddingPayload } from './train-embedding-cell.js';
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
    // The plan gives this cell one embed-examples cell and one train-embedding cell.
    const models = inputs[1] as ModelEmbeddingPayload;
    const input = {
      type: 'paired',
      x: embedded.samples[0]!,
      y: readMatrix(models[parameters.model]),
    } as const;
    return refusableEstimate(() =>
      estimatePaired(onVaryingPairs(estimator), input, { ...parameters, signal }),
    );
  },
};
