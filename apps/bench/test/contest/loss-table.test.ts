import { describe, expect, it } from 'vitest';
import type { ArmLosses } from '@ggmi/runtime';
import { figureOverSeeds } from '../../src/contest/figure.js';
import { lossTable, scalesOf } from '../../src/contest/loss-table.js';
import { requireSameItems } from '../../src/contest/require-same-items.js';

const training = (losses: readonly number[], natsPerByte: readonly number[] | null = null) => ({
  losses,
  natsPerByte,
  lossUnit: 'loss' as const,
  trainedOn: 3,
});
const arm = (...trainings: ArmLosses['trainings']): readonly ArmLosses[] => [
  { arm: 'anchors', items: trainings[0]!.losses.map((_, index) => `item ${index}`), trainings },
];
const wanted = { arm: 'anchors', scale: 'loss' } as const;

describe('the losses of an arm', () => {
  it('have a row for each training of one seed, and one for each of several seeds', () => {
    const first = arm(training([1, 2]), training([3, 6]));
    expect(lossTable([first], wanted)).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(lossTable([first, arm(training([5, 5]))], wanted)).toEqual([
      [2, 4],
      [5, 5],
    ]);
  });

  it('bring items of several seeds together by id: each run orders them anew', () => {
    const items = (...ids: string[]) => ids;
    const first = [{ arm: 'anchors', items: items('a', 'b'), trainings: [training([1, 2])] }];
    const second = [{ arm: 'anchors', items: items('b', 'a'), trainings: [training([20, 10])] }];
    expect(lossTable([first, second], wanted)).toEqual([
      [1, 2],
      [10, 20],
    ]);
  });

  it('are counted per byte only where every training is', () => {
    const some = arm(training([1], [0.5]), training([1]))[0]!;
    expect(scalesOf(some)).toEqual(['loss']);
    const all = arm(training([1], [0.5]));
    expect(scalesOf(all[0]!)).toEqual(['nats/byte', 'loss']);
    expect(lossTable([all], { arm: 'anchors', scale: 'nats/byte' })).toEqual([[0.5]]);
    expect(lossTable([[some]], { arm: 'anchors', scale: 'nats/byte' })).toBeUndefined();
  });

  it('are none where a seed lacks the arm, or has other items', () => {
    expect(lossTable([arm(training([1, 2])), []], wanted)).toBeUndefined();
    const other = arm(training([1, 2, 3]));
    expect(lossTable([arm(training([1, 2])), other], wanted)).toBeUndefined();
    expect(lossTable([], wanted)).toBeUndefined();
    const named = { ...other[0]!, items: ['item 0', 'item 1', 'item x'] };
    expect(lossTable([other, [named]], wanted)).toBeUndefined();
  });
});

describe('the held-out items of a contest', () => {
  const evaluated = (seed: number, ...items: string[]) => ({
    contestant: 'toy',
    seed,
    outcome: { armLosses: [{ arm: 'toy', items, trainings: [training(items.map(() => 1))] }] },
  });

  it('are the same in every evaluation, in any order', () => {
    const none = { contestant: 'away', seed: 0 };
    expect(() => requireSameItems([none, evaluated(0, 'a', 'b')])).not.toThrow();
    expect(() => requireSameItems([evaluated(0, 'a', 'b'), evaluated(1, 'b', 'a')])).not.toThrow();
  });

  it.each([[['a', 'c']], [['a']], [['a', 'b', 'c']]])('that are others are named: %j', (items) => {
    const both = [evaluated(0, 'a', 'b'), evaluated(1, ...items)];
    expect(() => requireSameItems(both)).toThrow(
      expect.objectContaining({
        code: 'HELD_OUT_DIFFERS',
        message: expect.stringMatching(
          /item '[bc]': toy, seed 0, arm 'toy'; toy, seed 1, arm 'toy'\.$/,
        ),
      }),
    );
  });
});

describe('a quantity over seeds', () => {
  const value = (number: number) =>
    ({ available: true, value: number, unit: 'nats', kind: 'estimate', warnings: [] }) as const;

  it('of one seed is that of the seed', () => {
    const interval = { lower: 0, upper: 2, level: 0.9, method: 'jackknife' } as const;
    expect(figureOverSeeds([{ ...value(1), interval }], 0.9)).toEqual({
      available: true,
      value: 1,
      unit: 'nats',
      interval: { lower: 0, upper: 2 },
    });
  });

  it('of several is their mean with an interval over seeds', () => {
    const figure = figureOverSeeds([value(1), value(3)], 0.9);
    // Standard error 1, t(0.95; 1) = tan(0.45 π).
    const half = Math.tan(0.45 * Math.PI);
    expect(figure).toMatchObject({ value: 2 });
    expect(figure.available && figure.interval?.upper).toBeCloseTo(2 + half, 9);
  });

  it('is none where a seed has none, with the reason of the seed', () => {
    const missing = { available: false, reason: 'no log-probabilities' } as const;
    expect(figureOverSeeds([value(1), missing], 0.9)).toEqual(missing);
    expect(figureOverSeeds([value(1), undefined], 0.9)).toMatchObject({ available: false });
    expect(figureOverSeeds([], 0.9)).toMatchObject({ available: false });
  });
});
