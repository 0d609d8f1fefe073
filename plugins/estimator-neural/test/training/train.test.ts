import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { parameterBlock } from '../../src/network/parameter-block.js';
import { adam } from '../../src/training/adam.js';
import { clipGradient } from '../../src/training/clip-gradient.js';
import { evenBatches } from '../../src/training/even-batches.js';
import { train, type Learner } from '../../src/training/train.js';
import { trainingWarnings } from '../../src/training/training-warnings.js';

const options = { learningRate: 0.005, batchSize: 4, maximumRounds: 50, patience: 5 };
const context = () => ({ random: randomStream('train'), signal: new AbortController().signal });

/** One parameter that the 20 steps of a round push up by 0.1; `score` judges it on the validation split. */
function climber(score: (value: number) => number): Learner {
  const parameters = parameterBlock(1);
  return {
    parameters,
    rows: 4,
    learn: () => {
      parameters.gradient[0] = -1;
    },
    validate: () => score(parameters.values[0]!),
  };
}

describe('Adam', () => {
  it('makes its first step of the length of the learning rate against the gradient', () => {
    const block = parameterBlock(2);
    block.gradient.set([3, -0.01]);
    adam(block, 0.1)();
    expect(block.values[0]).toBeCloseTo(-0.1, 8);
    expect(block.values[1]).toBeCloseTo(0.1, 6);
    expect([...block.gradient]).toEqual([0, 0]);
  });

  it('follows the published recursion on a second step', () => {
    // m̂ = (0.1·0.9·g₁ + 0.1·g₂)/(1 − 0.81), v̂ likewise with 0.999.
    const block = parameterBlock(1);
    const step = adam(block, 0.1);
    block.gradient[0] = 2;
    step();
    const first = block.values[0]!;
    block.gradient[0] = -1;
    step();
    const m = (0.09 * 2 - 0.1) / 0.19;
    const v = (0.000999 * 4 + 0.001) / (1 - 0.999 ** 2);
    expect(block.values[0]! - first).toBeCloseTo((-0.1 * m) / (Math.sqrt(v) + 1e-8), 12);
  });
});

describe('training', () => {
  it('keeps the parameters of the best round and stops after the patience', async () => {
    // Rounds are about 0.1 long, so the value passes its best, 0.72, after seven of them.
    const learner = climber((value) => -((value - 0.72) ** 2));
    const outcome = await train(learner, options, context());
    expect(outcome).toMatchObject({ rounds: 12, bestRound: 7, end: 'patience' });
    expect(learner.parameters.values[0]).toBeCloseTo(0.7, 6);
    expect(trainingWarnings(outcome, 'test')).toEqual([]);
  });

  it('that still rises at the last round is reported', async () => {
    const outcome = await train(
      climber((value) => value),
      options,
      context(),
    );
    expect(outcome).toMatchObject({ rounds: 50, bestRound: 50, end: 'maximum-rounds' });
    expect(trainingWarnings(outcome, 'test')[0]?.code).toBe('DID_NOT_CONVERGE');
  });

  it('that leaves the range of numbers ends with the best before, and is reported', async () => {
    const learner = climber((value) => (value > 0.35 ? Number.NaN : value));
    const outcome = await train(learner, options, context());
    expect(outcome).toMatchObject({ rounds: 4, bestRound: 3, end: 'not-finite' });
    expect(learner.parameters.values[0]).toBeCloseTo(0.3, 6);
    expect(trainingWarnings(outcome, 'test')[0]?.message).toContain('left the range');
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    const learner = climber((value) => {
      if (value > 0.25) controller.abort();
      return value;
    });
    const work = train(learner, options, { random: randomStream('a'), signal: controller.signal });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('batches and clipping', () => {
  it('batches cover all rows evenly and never hold a single one', () => {
    expect(evenBatches(10, 4).map(({ start, end }) => end - start)).toEqual([3, 3, 4]);
    expect(evenBatches(5, 2).map(({ start, end }) => end - start)).toEqual([2, 3]);
    expect(evenBatches(3, 100)).toEqual([{ start: 0, end: 3 }]);
  });

  it('clipping shortens a long gradient and leaves a short one', () => {
    const long = Float64Array.of(3, 4);
    clipGradient(long, 1);
    expect(long[0]).toBeCloseTo(0.6, 15);
    expect(long[1]).toBeCloseTo(0.8, 15);
    const short = Float64Array.of(0.3, 0.4);
    clipGradient(short, 1);
    expect([...short]).toEqual([0.3, 0.4]);
  });
});
