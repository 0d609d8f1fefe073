import { randomStream } from '@ggmi/numerics';
import { GgmiError, type Example, type JsonObject, type TrainedModel } from '@ggmi/core';
import type { CellType } from './cell.js';
import { checkedLosses } from './checked-losses.js';
import { datasetOf, readExamples } from './examples-payload.js';
import { drawSupersample, type Pairing } from './draw-supersample.js';
import { projectVector } from './project-vector.js';

interface SupersampleParameters extends JsonObject {
  readonly pairs: number;
  readonly pairing: Pairing;
  readonly supersampleKey: string;
  readonly trainingKey: string;
  /** Whether the predictions of the model are kept. */
  readonly predictions: boolean;
  /** What is kept of the weights; null keeps nothing. */
  readonly weights: {
    /** Dimensions of a projection; null keeps all parameters. */
    readonly dimensions: number | null;
    readonly projectionKey: string;
  } | null;
}

/** One run of one arm: the losses of the members that were trained on, and of their twins. */
export interface SupersamplePayload extends JsonObject {
  readonly trained: readonly number[];
  readonly heldBack: readonly number[];
  readonly membership: readonly number[];
  readonly lossBound: number;
  /** Of the 2n items, those whose prompt stands at an earlier one. */
  readonly repeatedPrompts: number;
  /** One row per pair; absent where not asked for. */
  readonly predictions?: {
    readonly columns: number;
    readonly trained: readonly number[];
    readonly heldBack: readonly number[];
  };
  readonly weights?: {
    readonly vector: readonly number[];
    /** Of all parameters only: a projection mixes the noise of its coordinates. */
    readonly noiseStandardDeviation: number | null;
  };
}

/**
 * Draws n pairs from the pool (the input), trains on one member of each and scores all 2n.
 *
 * @throws LOSS_UNBOUNDED where the trained model states no bound of its losses.
 */
export const trainSupersampleCell: CellType<SupersampleParameters, SupersamplePayload> = {
  type: 'train-supersample',
  version: 2,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const pool = readExamples(inputs[0]!);
    const { trained, heldBack, membership, repeatedPrompts } = drawSupersample(pool.examples, {
      pairs: parameters.pairs,
      pairing: parameters.pairing,
      random: randomStream(parameters.supersampleKey),
    });
    const model = await trainer.train(datasetOf(pool.kind, trained), {
      random: randomStream(parameters.trainingKey),
      signal,
    });
    const scored = [...trained, ...heldBack];
    const losses = await checkedLosses(model, scored, signal);
    const predictions = parameters.predictions
      ? await predictionsOf(model, scored, signal)
      : undefined;
    const weights = parameters.weights && weightsOf(model, parameters.weights);
    await model.dispose?.();
    if (losses.bound === null) {
      throw new GgmiError({
        code: 'LOSS_UNBOUNDED',
        message: 'A supersample reading needs losses in [0, bound]; this trainer states no bound.',
        next: 'Use a trainer with a bounded loss, or a replicate reading.',
      });
    }
    return {
      trained: [...losses.values.subarray(0, parameters.pairs)],
      heldBack: [...losses.values.subarray(parameters.pairs)],
      membership,
      repeatedPrompts,
      lossBound: losses.bound,
      ...(predictions && { predictions }),
      ...(weights && { weights }),
    };
  },
};

async function predictionsOf(
  model: TrainedModel,
  scored: readonly Example[],
  signal: AbortSignal,
): Promise<NonNullable<SupersamplePayload['predictions']>> {
  const predicted = await model.predict?.(scored, { signal });
  if (predicted === undefined) throw new TypeError('the capability `predictions` needs predict()');
  const { columns, values } = predicted;
  const half = (scored.length / 2) * columns;
  return { columns, trained: [...values.subarray(0, half)], heldBack: [...values.subarray(half)] };
}

function weightsOf(
  model: TrainedModel,
  kept: NonNullable<SupersampleParameters['weights']>,
): NonNullable<SupersamplePayload['weights']> {
  const parameters = model.parameters?.();
  if (parameters === undefined) throw new TypeError('a reading of weights needs parameters()');
  const { vector, noiseStandardDeviation = null } = parameters;
  return {
    vector: projectVector(vector, kept),
    noiseStandardDeviation: kept.dimensions === null ? noiseStandardDeviation : null,
  };
}
