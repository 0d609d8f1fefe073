import { randomStream } from '@ggmi/numerics';
import type { JsonObject } from '@ggmi/core';
import type { CellType } from './cell.js';
import { checkedLosses } from './checked-losses.js';
import { datasetOf, readExamples } from './examples-payload.js';
import { mixPools } from './mix-pools.js';

interface DeployedParameters extends JsonObject {
  readonly trainingKey: string;
  /** Of a mixture of anchors (the first input) and other items: the share of anchors; else null. */
  readonly realShare: number | null;
  /** The stream that chooses the items of a mixture; null without one. */
  readonly mixtureKey: string | null;
}

/** The held-out losses of one arm and seed, one per held-out item. */
export interface DeployedPayload extends JsonObject {
  readonly losses: readonly number[];
  /** Undivided log-losses, nats per byte; null where the trainer gives none. */
  readonly natsPerByte: readonly number[] | null;
  readonly lossUnit: 'loss' | 'squared-error';
  readonly lossBound: number | null;
  readonly trainedOn: number;
}

/** Trains on all items of all inputs but the last, and scores the last: the held-out set of D. */
export const trainDeployedCell: CellType<DeployedParameters, DeployedPayload> = {
  type: 'train-deployed',
  version: 2,
  inResults: false,
  async execute({ parameters, inputs, components, signal }) {
    const trainer = await components.instance('post-trainer', 'trainer');
    const heldOut = readExamples(inputs.at(-1)!);
    // Two sources may use one id; within a data set ids are unique.
    const pools = inputs.slice(0, -1).map((input, source) =>
      readExamples(input).examples.map((example) => ({
        ...example,
        id: `${source}/${example.id}`,
      })),
    );
    const { realShare, mixtureKey } = parameters;
    const items =
      realShare === null || mixtureKey === null
        ? pools.flat()
        : mixPools(pools, { realShare, random: randomStream(mixtureKey) });
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
    };
  },
};
