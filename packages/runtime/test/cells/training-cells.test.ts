import { GgmiError, type Dataset, type Example, type PostTrainer } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { lossPairsInput } from '../../src/cells/loss-pairs-input.js';
import { repeatedWeightsInput } from '../../src/cells/repeated-weights-input.js';
import { trainDeployedCell } from '../../src/cells/train-deployed-cell.js';
import { trainReplicateCell } from '../../src/cells/train-replicate-cell.js';
import { trainSupersampleCell } from '../../src/cells/train-supersample-cell.js';
import { drawOf, taskOf, vectorDraw } from './task-of.js';

interface Seen {
  readonly data: Dataset[];
  readonly keys: string[];
  disposed: number;
}

function firstCoordinate(example: Example): number {
  return example.kind === 'vector' ? example.values[0]! : example.response.length;
}

/** W = [sum of first coordinates, 10]; the loss of an item is its first coordinate. */
function summing(bound: number | null, seen: Seen = { data: [], keys: [], disposed: 0 }) {
  const trainer: PostTrainer = {
    plan: () => ({}),
    train: async (data, { random }) => {
      seen.data.push(data);
      seen.keys.push(random.key);
      const sum = data.examples.reduce((total, each) => total + firstCoordinate(each), 0);
      return {
        reference: { trainer: 'summing', details: {} },
        losses: async (examples) => ({
          values: Float64Array.from(examples, firstCoordinate),
          bound,
          unit: 'loss',
        }),
        parameters: () => ({ vector: Float64Array.of(sum, 10), noiseStandardDeviation: 0.5 }),
        predict: async (examples) => ({
          rows: examples.length,
          columns: 2,
          values: Float64Array.from(examples.flatMap((example) => [firstCoordinate(example), sum])),
        }),
        dispose: async () => void (seen.disposed += 1),
      };
    },
    statistic: (data) => [data.examples.length],
  };
  return { trainer, seen };
}

const own = vectorDraw([
  [1, 7],
  [2, 8],
  [6, 9],
]);
const fresh = vectorDraw([
  [10, 0],
  [20, 0],
]);
const text: Example = { kind: 'text', id: 't', prompt: '', response: 'four' };

describe('training a replicate', () => {
  const parameters = {
    seedKey: 'a key',
    summary: 'statistic',
    dimensions: null,
    projectionKey: 'directions',
  } as const;
  const train = (change: object, inputs = [own, fresh], trainer = summing(100).trainer) =>
    trainReplicateCell.execute(
      // Parameters of this cell type, some replaced.
      taskOf({
        parameters: { ...parameters, ...change },
        inputs,
        components: { trainer },
      }) as Parameters<typeof trainReplicateCell.execute>[0],
    );

  it('gives the summary of S, W, and the mean losses on S and on fresh items', async () => {
    expect(await train({})).toEqual({
      summary: [3],
      projection: [9, 10],
      trainingLoss: 3,
      heldOutLoss: 15,
      lossUnit: 'loss',
      lossBound: 100,
    });
  });

  it('summarises S by its mean, or by all of it', async () => {
    expect((await train({ summary: 'mean' })).summary).toEqual([3, 8]);
    expect((await train({ summary: 'flatten' })).summary).toEqual([1, 7, 2, 8, 6, 9]);
  });

  it('refuses the mean of text, and weights or statistics that a trainer lacks', async () => {
    const texts = drawOf('text', [text]);
    const failure: unknown = await train({ summary: 'mean' }, [texts, texts]).catch(
      (error: unknown) => error,
    );
    expect(GgmiError.is(failure, 'SUMMARY_UNSUPPORTED')).toBe(true);
    const plain = summing(100).trainer;
    Reflect.deleteProperty(plain, 'statistic');
    await expect(train({}, [own, fresh], plain)).rejects.toThrowError(/needs statistic/);
  });

  it('refuses a data set of two kinds', async () => {
    const mixed = drawOf('vector', [text]);
    await expect(train({}, [mixed, fresh])).rejects.toThrowError(
      "Example 't' is of kind text; its data set holds vector examples.",
    );
  });
});

describe('training as deployed', () => {
  const train = (
    inputs: Parameters<typeof taskOf>[0]['inputs'],
    made = summing(100),
    mixture?: { realShare: number; mixtureKey: string },
  ) =>
    trainDeployedCell.execute(
      taskOf({
        parameters: { trainingKey: 'a key', realShare: null, mixtureKey: null, ...mixture },
        inputs: inputs!,
        components: { trainer: made.trainer },
      }),
    );

  it('trains on all inputs but the last, which it scores item by item', async () => {
    const made = summing(40);
    expect(await train([own, own, fresh], made)).toMatchObject({
      losses: [10, 20],
      natsPerByte: null,
      lossUnit: 'loss',
      lossBound: 40,
      trainedOn: 6,
    });
    expect(made.seen.keys).toEqual(['a key']);
    expect(made.seen.disposed).toBe(1);
  });

  it('keeps the ids of two sources apart', async () => {
    const made = summing(100);
    await train([own, own, fresh], made);
    const ids = made.seen.data[0]!.examples.map(({ id }) => id);
    expect(ids).toEqual(['0/v0', '0/v1', '0/v2', '1/v0', '1/v1', '1/v2']);
  });

  it('trains on the largest mixture with the share of anchors that was asked for', async () => {
    const made = summing(100);
    const wide = vectorDraw([[1], [2], [3], [4], [5], [6], [7], [8], [9]]);
    // All 3 of `own` are a quarter of 12 items: 9 of the other pool.
    const mixture = { realShare: 0.25, mixtureKey: 'a mixture' };
    expect(await train([own, wide, fresh], made, mixture)).toMatchObject({ trainedOn: 12 });
  });

  it('trains on nothing for the base', async () => {
    const made = summing(100);
    expect(await train([fresh], made)).toMatchObject({ trainedOn: 0, losses: [10, 20] });
    expect(made.seen.data).toEqual([{ kind: 'vector', examples: [] }]);
  });
});

describe('training a supersample run', () => {
  const parameters = {
    pairs: 2,
    pairing: 'across-prompts',
    supersampleKey: 'pairs',
    trainingKey: 'a key',
    predictions: false,
    weights: null,
  } as const;
  const pool = vectorDraw([[1], [2], [3], [4], [5]]);
  const train = (
    made: ReturnType<typeof summing>,
    change: Partial<Parameters<typeof trainSupersampleCell.execute>[0]['parameters']> = {},
  ) =>
    trainSupersampleCell.execute(
      taskOf({
        parameters: { ...parameters, ...change },
        inputs: [pool],
        components: { trainer: made.trainer },
      }),
    );

  it('trains on one member of each pair and scores both', async () => {
    const made = summing(5);
    const { trained, heldBack, membership, lossBound } = await train(made);
    // The loss of an item is its value, which tells which item it was.
    expect(made.seen.data[0]!.examples.map(firstCoordinate)).toEqual(trained);
    expect(new Set([...trained, ...heldBack]).size).toBe(4);
    expect(membership).toHaveLength(2);
    expect(lossBound).toBe(5);
    expect(made.seen).toMatchObject({ keys: ['a key'], disposed: 1 });
  });

  it('keeps predictions for both twins, and weights, where a reading asks for them', async () => {
    const kept = await train(summing(5), {
      predictions: true,
      weights: { dimensions: null, projectionKey: 'directions' },
    });
    const sum = kept.trained.reduce((total, loss) => total + loss, 0);
    expect(kept.predictions).toEqual({
      columns: 2,
      trained: kept.trained.flatMap((loss) => [loss, sum]),
      heldBack: kept.heldBack.flatMap((loss) => [loss, sum]),
    });
    expect(kept.weights).toEqual({ vector: [sum, 10], noiseStandardDeviation: 0.5 });
    const input = lossPairsInput([kept]);
    expect(input.runs[0]?.predictions?.trained).toMatchObject({ rows: 2, columns: 2 });
    expect(repeatedWeightsInput([kept, kept])).toMatchObject({
      weights: { rows: 2, columns: 2, values: Float64Array.of(sum, 10, sum, 10) },
      noiseStandardDeviation: 0.5,
    });
  });

  it('gives no noise of a projection, which mixes the noise of its coordinates', async () => {
    const weights = { dimensions: 1, projectionKey: 'directions' };
    expect((await train(summing(5), { weights })).weights).toMatchObject({
      vector: [expect.any(Number)],
      noiseStandardDeviation: null,
    });
  });

  it('refuses a loss without a bound, with a way out', async () => {
    const failure: unknown = await train(summing(null)).catch((error: unknown) => error);
    expect(GgmiError.is(failure, 'LOSS_UNBOUNDED') && failure.next).toContain('replicate reading');
  });
});
