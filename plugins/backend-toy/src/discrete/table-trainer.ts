import {
  DataInvalidError,
  defineComponent,
  type Dataset,
  type DiscreteLoss,
  type PostTrainer,
} from '@ggmi/core';
import { drawState } from './draw-state.js';
import { symbolOfExample } from './symbol-of-example.js';
import { hypothesisOf, tableModel } from './table-model.js';
import { tableTrainerOptions, type TableTrainerOptions } from './table-trainer-options.js';
import { tupleNumber } from './tuple-number.js';

const id = '@ggmi/backend-toy/table';

/** W drawn from P(W | S), a table: the post-trainer of a discrete chain, with a bounded loss. */
export const tableTrainer = defineComponent('post-trainer', {
  id,
  summary: 'A symbol drawn from a table P(W|S), with a bounded loss: I(S;W) by enumeration',
  resultVersion: 1,
  options: tableTrainerOptions,
  capabilities: {
    accepts: 'vector',
    boundedLoss: true,
    weights: 'full',
    adapts: 'parameters',
    seeded: true,
    sufficientStatistic: true,
    reopens: true,
    law: true,
    predictions: true,
  },
  needs: {},
  create: ({ options }): PostTrainer => {
    const { symbols } = options;
    const loss = lossOf(options);
    const family = { trainer: id, symbols, loss };
    return {
      plan: () => ({ seconds: 0 }),
      train: async (data, { random, signal }) => {
        signal.throwIfAborted();
        const rows = rowsFor(data.examples.length, options);
        const law = rows[orderFreeNumber(data, symbols)]!;
        return tableModel(family, drawState(law, random.fork('weights')));
      },
      attach: async ({ details }) => tableModel(family, hypothesisOf(details, loss)),
      // Sufficient because the table is symmetric: the order of the items says nothing of W.
      statistic: (data) => [orderFreeNumber(data, symbols)],
      law: ({ items }) => ({ family: 'discrete', table: rowsFor(items, options), loss }),
    };
  },
});

/** The number of the data set with its items in ascending order. */
function orderFreeNumber(data: Dataset, symbols: number): number {
  const items = data.examples.map((example) => symbolOfExample(example, symbols));
  return tupleNumber(
    items.toSorted((a, b) => a - b),
    symbols,
  );
}

function rowsFor(items: number, { tables }: TableTrainerOptions): readonly (readonly number[])[] {
  const table = tables.find((candidate) => candidate.items === items);
  if (table !== undefined) return table.rows;
  throw new DataInvalidError({
    where: `the data set of ${id}`,
    received: `${items} items`,
    expected: `one of the sizes that have a table: ${tables.map((each) => each.items).join(', ')}`,
    next: `Add { items: ${items}, rows: … } to the trainer's tables, or change the counts.`,
  });
}

function lossOf({ symbols, loss, lossBound }: TableTrainerOptions): DiscreteLoss {
  if (loss !== 'zero-one') return { table: loss, bound: lossBound ?? Math.max(...loss.flat()) };
  const table = Array.from({ length: symbols }, (_, weight) =>
    Array.from({ length: symbols }, (__, item) => Number(weight !== item)),
  );
  return { table, bound: lossBound ?? 1 };
}
