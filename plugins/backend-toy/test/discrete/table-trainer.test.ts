import { DataInvalidError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableTrainer } from '../../src/index.js';
import { frequencyErrors } from '../frequency-errors.js';
import { vectorDataset } from '../vector-examples.js';

const signal = new AbortController().signal;
const rowsOfTwo = [
  [0.8, 0.2, 0],
  [0.3, 0.3, 0.4],
  [0.3, 0.3, 0.4],
  [0.1, 0, 0.9],
];
const loss = [
  [0, 2],
  [1, 1],
  [2, 0.5],
];
const options = tableTrainer.options.parse({
  symbols: 2,
  tables: [
    { items: 0, rows: [[0, 0, 1]] },
    { items: 2, rows: rowsOfTwo },
  ],
  loss,
});
const trainer = await tableTrainer.create({ options, needs: {} });

function symbolsOf(items: readonly number[]) {
  return vectorDataset(items.map((item) => [item]));
}

async function train(items: readonly number[], key = 'training') {
  return trainer.train(symbolsOf(items), { random: randomStream(key), signal });
}

async function weightOf(items: readonly number[], key?: string): Promise<number> {
  return (await train(items, key)).parameters!().vector[0]!;
}

async function refusalOf(attempt: () => unknown): Promise<unknown> {
  try {
    return await attempt();
  } catch (error) {
    return error;
  }
}

describe('the table trainer', () => {
  it('draws W from the row of the data set', async () => {
    for (const [number, items] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].entries()) {
      const drawn: number[] = [];
      for (let run = 0; run < 3000; run++) drawn.push(await weightOf(items, `run ${run}`));
      // Each frequency within 4 standard errors, and no W of probability 0.
      expect(frequencyErrors(drawn, rowsOfTwo[number]!)).toBeLessThan(4);
    }
  });

  it('is symmetric in its data, and gives the same W for the same stream', async () => {
    const data = symbolsOf([0, 1]);
    const reversed = { ...data, examples: data.examples.toReversed() };
    for (let run = 0; run < 50; run++) {
      const [forward, backward] = await Promise.all(
        [data, reversed].map((each) =>
          trainer.train(each, { random: randomStream(`run ${run}`), signal }),
        ),
      );
      expect(forward!.parameters!()).toEqual(backward!.parameters!());
    }
  });

  it('gives the base for no data', async () => {
    expect(await weightOf([])).toBe(2);
  });

  it('has the data set in ascending order as its sufficient statistic', () => {
    const statistics = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map((items) => trainer.statistic!(symbolsOf(items)));
    expect(statistics).toEqual([[0], [1], [1], [3]]);
  });

  it('has a statistic that fixes the row of the table, for any symmetric table', async () => {
    // Three items of three symbols: a row per multiset, spread over its orders.
    const orders = Array.from({ length: 27 }, (_, n) => [
      Math.floor(n / 9),
      Math.floor(n / 3) % 3,
      n % 3,
    ]);
    const rows = orders.map((items) => {
      const share = items.reduce((sum, item) => sum + item, 0) / 6;
      return [share, 1 - share];
    });
    const parsed = tableTrainer.options.parse({
      symbols: 3,
      tables: [{ items: 3, rows }],
      loss: [
        [0, 0, 1],
        [1, 0, 0],
      ],
    });
    const larger = await tableTrainer.create({ options: parsed, needs: {} });
    const index = fc.integer({ min: 0, max: 26 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const [first] = larger.statistic!(symbolsOf(orders[a]!));
        const [second] = larger.statistic!(symbolsOf(orders[b]!));
        const sorted = (items: readonly number[]) => items.toSorted((i, j) => i - j).join();
        const sameItems = sorted(orders[a]!) === sorted(orders[b]!);
        expect(first === second).toBe(sameItems);
      }),
      { seed: 1 },
    );
  });

  it('reads the losses of W off its row of the table, bounded by the largest entry', async () => {
    const { examples } = symbolsOf([0, 1, 1]);
    const seen = new Set<number>();
    for (let run = 0; run < 20; run++) {
      const model = await train([0, 1], `run ${run}`);
      const weight = model.parameters!().vector[0]!;
      const [first, second] = loss[weight]!;
      expect(await model.losses(examples, { signal })).toEqual({
        values: Float64Array.of(first!, second!, second!),
        bound: 2,
        unit: 'loss',
      });
      seen.add(weight);
    }
    expect(seen.size).toBe(3);
  });

  it('predicts its W, one number per item', async () => {
    const { examples } = symbolsOf([0, 1, 1]);
    const model = await train([1, 1], 'run 1');
    expect(await model.predict!(examples, { signal })).toEqual({
      rows: 3,
      columns: 1,
      values: Float64Array.of(2, 2, 2),
    });
  });

  it('declares its table and its loss as its law, by the size of the data set', () => {
    expect(trainer.law!({ items: 2, columns: 1 })).toEqual({
      family: 'discrete',
      table: rowsOfTwo,
      loss: { table: loss, bound: 2 },
    });
  });

  it('declares 0–1 loss as a table of at most 1', async () => {
    const { tables } = tableTrainer.options.parse({
      symbols: 2,
      tables: [{ items: 0, rows: [[0.5, 0.5]] }],
    });
    const zeroOne = await tableTrainer.create({
      options: { symbols: 2, tables, loss: 'zero-one' },
      needs: {},
    });
    expect(zeroOne.law!({ items: 0, columns: 1 })).toMatchObject({
      loss: {
        table: [
          [0, 1],
          [1, 0],
        ],
        bound: 1,
      },
    });
  });

  it('opens a model again by its reference', async () => {
    const model = await train([1, 1], 'run 1');
    expect(model.parameters!().vector).toEqual(Float64Array.of(2));
    const again = await trainer.attach!(model.reference);
    expect(model.reference.trainer).toBe('@ggmi/backend-toy/table');
    expect(again.parameters!()).toEqual(model.parameters!());
    for (const details of [{}, { hypothesis: 3 }, { hypothesis: 0.5 }]) {
      const reference = { trainer: '@ggmi/backend-toy/table', details };
      const refusal = await refusalOf(() => trainer.attach!(reference));
      expect(DataInvalidError.is(refusal)).toBe(true);
    }
  });

  it('refuses a size of data set without a table, and says which have one', async () => {
    for (const attempt of [() => train([0]), () => trainer.law!({ items: 1, columns: 1 })]) {
      const refusal = await refusalOf(attempt);
      expect(DataInvalidError.is(refusal)).toBe(true);
      expect(String(refusal)).toContain(
        'received 1 items, expected one of the sizes that have a table: 0, 2',
      );
    }
  });

  it.each([[[0.5]], [[2]], [[-1]], [[0, 1]], [[]]])('refuses the item %j', async (values) => {
    const data = vectorDataset([values, [0]]);
    const refusal = await refusalOf(() =>
      trainer.train(data, { random: randomStream('training'), signal }),
    );
    expect(DataInvalidError.is(refusal)).toBe(true);
    expect(String(refusal)).toContain("example 'item-0'");
  });
});
