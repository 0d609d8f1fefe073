import { describe, expect, it } from 'vitest';
import { categoricalSourceGenerator, discreteGenerator, tableTrainer } from '../../src/index.js';

/** `path: message` of every problem that a schema finds. */
function problems(
  { options }: typeof categoricalSourceGenerator | typeof discreteGenerator | typeof tableTrainer,
  value: unknown,
): readonly string[] {
  const result = options.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const generator = {
  symbols: 2,
  promptFactor: [
    [1, 0],
    [0.5, 0.5],
  ],
  modelFactor: [[0.25, 0.75]],
  output: [
    [0, 1],
    [1, 1],
  ],
};
const trainer = {
  symbols: 2,
  tables: [
    { items: 0, rows: [[0.5, 0.5]] },
    {
      items: 1,
      rows: [
        [0.9, 0.1],
        [0.2, 0.8],
      ],
    },
    {
      items: 2,
      rows: [
        [1, 0],
        [0.4, 0.6],
        [0.4, 0.6],
        [0, 1],
      ],
    },
  ],
};

describe('the options of the categorical source', () => {
  it('are probabilities that sum to 1', () => {
    expect(problems(categoricalSourceGenerator, { probabilities: [0.3, 0.7] })).toEqual([]);
    expect(problems(categoricalSourceGenerator, { probabilities: [0.3, 0.6] })).toEqual([
      expect.stringMatching(/^probabilities: must sum to 1, received 0\.89/),
    ]);
    expect(problems(categoricalSourceGenerator, { probabilities: [-0.5, 1.5] })).toHaveLength(2);
    expect(problems(categoricalSourceGenerator, { probabilities: [] })).not.toEqual([]);
  });

  it('may be off by the rounding of decimals, and by no more', () => {
    const probabilities = [0.7, 0.1, 0.1, 0.1];
    expect(probabilities.reduce((sum, each) => sum + each)).not.toBe(1);
    expect(problems(categoricalSourceGenerator, { probabilities })).toEqual([]);
    expect(
      problems(categoricalSourceGenerator, { probabilities: [0.5, 0.5 + 1e-11] }),
    ).toHaveLength(1);
  });
});

describe('the options of the discrete generator', () => {
  it('have no noise and keep every symbol by default', () => {
    expect(discreteGenerator.options.parse(generator)).toEqual({
      ...generator,
      noise: [1],
      curation: 'addition-modulo',
    });
  });

  it('list every table that does not fit the others', () => {
    const broken = {
      symbols: 2,
      promptFactor: [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
      modelFactor: [
        [0.5, 0.4],
        [1, 0],
        [0, 1],
      ],
      noise: [0.5, 0.5],
      output: [[0, 2]],
      curation: [[0, 1], [1]],
    };
    expect(problems(discreteGenerator, broken)).toEqual([
      expect.stringMatching(/^modelFactor\.0: must sum to 1/),
      'promptFactor: must have 2^m rows for prompts of m anchors, received 3',
      'modelFactor: must have 1 row or 2, one per e_p, received 3',
      'output: must have 2 rows, received 1',
      'output.0.1: must be a symbol in 0..1',
      'curation.1: must have 2 entries, received 1',
    ]);
  });

  it('take K^m prompts for any m, one for a single symbol', () => {
    const prompts = (count: number) => Array.from({ length: count }, () => [1]);
    const of = (symbols: number, count: number) =>
      problems(discreteGenerator, {
        symbols,
        promptFactor: prompts(count),
        modelFactor: [[1]],
        output: 'addition-modulo',
      });
    for (const [symbols, count] of [
      [1, 1],
      [2, 2],
      [2, 8],
      [3, 9],
    ] as const) {
      expect(of(symbols, count)).toEqual([]);
    }
    for (const [symbols, count] of [
      [1, 2],
      [2, 1],
      [3, 6],
    ] as const) {
      expect(of(symbols, count)).toHaveLength(1);
    }
  });

  it('refuse ragged rows and unknown keys', () => {
    expect(problems(discreteGenerator, { ...generator, promptFactor: [[1], [0, 1]] })).toContain(
      'promptFactor: must have rows of equal length: one column per state',
    );
    expect(problems(discreteGenerator, { ...generator, epsilon: 1 })).toHaveLength(1);
  });
});

describe('the options of the table trainer', () => {
  it('have the 0–1 loss by default', () => {
    expect(tableTrainer.options.parse(trainer)).toEqual({ ...trainer, loss: 'zero-one' });
  });

  it('refuse a table that is not symmetric in the items, naming both data sets', () => {
    const rows = [
      [1, 0],
      [0.4, 0.6],
      [0.5, 0.5],
      [0, 1],
    ];
    expect(problems(tableTrainer, { symbols: 2, tables: [{ items: 2, rows }] })).toEqual([
      'tables.0.rows.2: must equal row 1: (1, 0) and (0, 1) are the same items, and a post-trainer is symmetric in its data',
    ]);
  });

  it('list every table of the wrong size, and every size given twice', () => {
    const tables = [
      {
        items: 1,
        rows: [
          [1, 0],
          [0, 1],
        ],
      },
      { items: 1, rows: [[1, 0]] },
      { items: 2, rows: [[1], [1], [1], [1]] },
    ];
    expect(problems(tableTrainer, { symbols: 2, tables })).toEqual([
      'tables.1.items: must differ: there is a table for 1 items',
      'tables.1.rows: must have 2 rows, one per data set of 1 items, received 1',
      'tables.2.rows: must have 2 columns, the states of W, as the first table has',
    ]);
  });

  it('take a loss of one row per W and one column per symbol, under a bound', () => {
    const withLoss = (loss: unknown, lossBound?: number) =>
      problems(tableTrainer, {
        ...trainer,
        loss,
        ...(lossBound === undefined ? {} : { lossBound }),
      });
    const zeros = [
      [0, 0],
      [0, 0],
    ];
    expect(
      withLoss([
        [0, 2],
        [0.5, 0],
      ]),
    ).toEqual([]);
    expect(
      withLoss(
        [
          [0, 2],
          [0.5, 0],
        ],
        3,
      ),
    ).toEqual([]);
    expect(
      withLoss(
        [
          [0, 2],
          [0.5, 0],
        ],
        1,
      ),
    ).toEqual(['lossBound: must be 2, the largest loss, or more']);
    expect(withLoss('zero-one', 0.5)).toEqual(['lossBound: must be 1, the largest loss, or more']);
    expect(withLoss([[0, 1]])).toEqual(['loss: must have 2 rows, one per W, received 1']);
    expect(withLoss([[0], [1, 0]])).toEqual([
      'loss.0: must have 2 entries, one per symbol, received 1',
    ]);
    expect(
      withLoss([
        [0, -1],
        [1, 0],
      ]),
    ).not.toEqual([]);
    expect(withLoss(zeros)).toEqual(['lossBound: must be given where every loss is 0']);
    expect(withLoss(zeros, 1)).toEqual([]);
  });

  it('have 0–1 loss only where W is a symbol', () => {
    const tables = [
      {
        items: 1,
        rows: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ];
    expect(problems(tableTrainer, { symbols: 2, tables })).toEqual([
      'loss: zero-one needs a W per symbol: there are 3 states of W for 2 symbols',
    ]);
  });
});
