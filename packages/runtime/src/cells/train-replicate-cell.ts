import { randomStream } from '@ggmi/numerics';
import { GgmiError, type Dataset, type JsonObject, type PostTrainer } from '@ggmi/core';
import type { CellType } from './cell.js';
import { checkedLosses } from './checked-losses.js';
import { datasetOf, readExamples } from './examples-payload.js';
import { meanLoss } from './mean-loss.js';
import { projectVector } from './project-vector.js';
import { flattenVectors, meanVector } from './vector-prompt.js';

/** What stands for S in a replicate reading. */
export type SummaryChoice = 'statistic' | 'mean' | 'flatten';

interface ReplicateParameters extends JsonObject {
  readonly seedKey: string;
  readonly summary: SummaryChoice;
  /** Dimensions of the projection of W; null keeps all of W. */
  readonly dimensions: number | null;
  readonly projectionKey: string;
}

/** One replicate of one arm: a summary of S beside a projection of W, and the two mean losses. */
export interface ReplicatePayload extends JsonObject {
  readonly summary: readonly number[];
  readonly projection: readonly number[];
  readonly trainingLoss: number;
  readonly heldOutLoss: number;
  readonly lossUnit: 'loss' | 'squared-error';
  readonly lossBound: number | null;
}

/** Trains on the first input and scores it and the second, fresh items of D. */
export const trainReplicateCell: CellType<ReplicateParameters, ReplicatePayload> = {
  type: 'train-replicate',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const own = readExamples(inputs[0]!);
    const fresh = readExamples(inputs[1]!);
    const data = datasetOf(own.kind, own.examples);
    const model = await trainer.train(data, { random: randomStream(parameters.seedKey), signal });
    const training = await checkedLosses(model, own.examples, signal);
    const heldOut = await checkedLosses(model, fresh.examples, signal);
    const weights = model.parameters?.().vector;
    if (weights === undefined) throw new TypeError('a replicate reading needs parameters()');
    await model.dispose?.();
    return {
      summary: summarise(trainer, data, parameters.summary),
      projection: projectVector(weights, parameters),
      trainingLoss: meanLoss(training.values),
      heldOutLoss: meanLoss(heldOut.values),
      lossUnit: training.unit,
      lossBound: training.bound,
    };
  },
};

/** @throws SUMMARY_UNSUPPORTED where the summary is not defined for this data or trainer. */
function summarise(trainer: PostTrainer, data: Dataset, summary: SummaryChoice): readonly number[] {
  if (summary === 'statistic') {
    const statistic = trainer.statistic?.(data);
    if (statistic === undefined) throw new TypeError('summary: statistic needs statistic()');
    return statistic;
  }
  if (data.kind !== 'vector') {
    throw new GgmiError({
      code: 'SUMMARY_UNSUPPORTED',
      message: `summary '${summary}' needs vector examples; these are ${data.kind}.`,
      next: 'Use a supersample reading for text.',
    });
  }
  return summary === 'mean' ? meanVector(data.examples) : flattenVectors(data.examples);
}
