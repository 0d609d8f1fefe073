import { randomStream } from '@ggmi/numerics';
import { GgmiError, type JsonObject } from '@ggmi/core';
import type { CellType } from './cell.js';
import { checkedLosses } from './checked-losses.js';
import { datasetOf, readExamples } from './examples-payload.js';
import { drawSupersample } from './draw-supersample.js';

interface SupersampleParameters extends JsonObject {
  readonly pairs: number;
  readonly supersampleKey: string;
  readonly trainingKey: string;
}

/** One run of one arm: the losses of the members that were trained on, and of their twins. */
export interface SupersamplePayload extends JsonObject {
  readonly trained: readonly number[];
  readonly heldBack: readonly number[];
  readonly membership: readonly number[];
  readonly lossBound: number;
}

/** Draws n pairs from the pool (the input), trains on one member of each and scores all 2n. */
export const trainSupersampleCell: CellType<SupersampleParameters, SupersamplePayload> = {
  type: 'train-supersample',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const pool = readExamples(inputs[0]!);
    const { trained, heldBack, membership } = drawSupersample(pool.examples, {
      pairs: parameters.pairs,
      random: randomStream(parameters.supersampleKey),
    });
    const model = await trainer.train(datasetOf(pool.kind, trained), {
      random: randomStream(parameters.trainingKey),
      signal,
    });
    const losses = await checkedLosses(model, [...trained, ...heldBack], signal);
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
      lossBound: losses.bound,
    };
  },
};
