import { randomStream } from '@ggmi/numerics';
import type { JsonObject } from '@ggmi/core';
import type { CellType } from './cell.js';
import { checkedLosses } from './checked-losses.js';
import { datasetOf, readExamples } from './examples-payload.js';
import { sharedTexts } from './shared-texts.js';

interface DeployedParameters extends JsonObject {
  readonly trainingKey: string;
}

/** The held-out losses of one arm and seed, one per held-out item. */
export interface DeployedPayload extends JsonObject {
  readonly losses: readonly number[];
  /** Undivided log-losses, nats per byte; null where the trainer gives none. */
  readonly natsPerByte: readonly number[] | null;
  readonly lossUnit: 'loss' | 'squared-error';
  readonly lossBound: number | null;
  readonly trainedOn: number;
  /** Held-out items whose prompt, or whose response, stands to the letter in the training data. */
  readonly sharedPrompts: number;
  readonly sharedResponses: number;
}

/** Trains on all items of all inputs but the last, and scores the last: the held-out set of D. */
export const trainDeployedCell: CellType<DeployedParameters, DeployedPayload> = {
  type: 'train-deployed',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const heldOut = readExamples(inputs.at(-1)!);
    // Two sources may use one id; within a data set ids are unique.
    const items = inputs.slice(0, -1).flatMap((input, source) =>
      readExamples(input).examples.map((example) => ({
        ...example,
        id: `${source}/${example.id}`,
      })),
    );
    const model = await trainer.train(datasetOf(heldOut.kind, items), {
      random: randomStream(parameters.trainingKey),
      signal,
    });
    const losses = await checkedLosses(model, heldOut.examples, signal);
    await model.dispose?.();
    return {
      losses: [...losses.values],
      natsPerByte: losses.natsPerByte === undefined ? null : [...losses.natsPerByte],
      lossUnit: losses.unit,
      lossBound: losses.bound,
      trainedOn: items.length,
      ...sharedTexts(items, heldOut.examples),
    };
  },
};
