import {
  DataInvalidError,
  type DiscreteLoss,
  type JsonObject,
  type TrainedModel,
} from '@ggmi/core';
import { symbolOfExample } from './symbol-of-example.js';

/** What every model of one trainer shares. */
export interface TableModelFamily {
  /** The component id of the trainer. */
  readonly trainer: string;
  /** K. */
  readonly symbols: number;
  readonly loss: DiscreteLoss;
}

/**
 * W as a symbol: one number as its parameters and as its prediction of any item (under 0–1 loss the
 * item that it expects), a row of the loss table as its losses.
 */
export function tableModel(family: TableModelFamily, hypothesis: number): TrainedModel {
  const { trainer, symbols, loss } = family;
  return {
    reference: { trainer, details: { hypothesis } },
    losses: async (examples, { signal }) => {
      signal.throwIfAborted();
      const values = Float64Array.from(
        examples,
        (example) => loss.table[hypothesis]![symbolOfExample(example, symbols)]!,
      );
      return { values, bound: loss.bound, unit: 'loss' };
    },
    predict: async (examples) => ({
      rows: examples.length,
      columns: 1,
      values: new Float64Array(examples.length).fill(hypothesis),
    }),
    parameters: () => ({ vector: Float64Array.of(hypothesis) }),
  };
}

/**
 * The W that a reference names.
 *
 * @throws DATA_INVALID where it names none of this trainer's.
 */
export function hypothesisOf(details: JsonObject, loss: DiscreteLoss): number {
  const { hypothesis } = details;
  if (typeof hypothesis === 'number' && loss.table[hypothesis] !== undefined) return hypothesis;
  throw new DataInvalidError({
    where: 'the reference of a trained model',
    received: JSON.stringify(details),
    expected: `{ hypothesis: an integer in 0..${loss.table.length - 1} }`,
    next: 'Pass a reference that this trainer made.',
  });
}
