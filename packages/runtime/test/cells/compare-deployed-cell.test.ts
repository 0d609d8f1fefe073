import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { compareDeployedCell } from '../../src/cells/compare-deployed-cell.js';
import type { DeployedPayload } from '../../src/cells/train-deployed-cell.js';
import { taskOf } from './task-of.js';

function training(losses: readonly number[], change: Partial<DeployedPayload> = {}) {
  const plain = { natsPerByte: null, lossUnit: 'loss', lossBound: 1, trainedOn: 8 } as const;
  return { losses, ...plain, ...change };
}

/** Compares arms that were each trained `seeds` times. */
function compare(
  arms: Readonly<Record<string, readonly ReturnType<typeof training>[]>>,
  {
    level = 0.9,
    resamples = 2000,
    groups,
  }: { level?: number; resamples?: number; groups?: readonly (string | null)[] } = {},
) {
  const seeds = Object.values(arms)[0]!.length;
  const names = Object.keys(arms);
  const parameters = {
    arms: names,
    groups: groups ?? names.map(() => null),
    seeds,
    resamples,
    level,
    resamplingKey: 'resampling',
  };
  return compareDeployedCell.execute(taskOf({ parameters, inputs: Object.values(arms).flat() }));
}

describe('the comparison as deployed', () => {
  it('takes means over items and seeds, and every ordered difference of them', async () => {
    const compared = await compare({
      base: [training([4, 6]), training([5, 5])],
      anchors: [training([1, 2]), training([3, 6])],
    });
    expect(compared).toMatchObject({ items: 2, seeds: 2, level: 0.9, lossUnit: 'loss' });
    expect(compared.arms.map(({ arm, loss }) => [arm, loss.value])).toEqual([
      ['base', 5],
      ['anchors', 3],
    ]);
    expect(compared.differences.map(({ arm, versus, value }) => [arm, versus, value])).toEqual([
      ['base', 'anchors', 2],
      ['anchors', 'base', -2],
    ]);
  });

  it('pairs the arms: a constant difference has no spread, however much the losses vary', async () => {
    const losses = [1, 9, 4, 100, 0.5];
    const { arms, differences } = await compare({
      base: [training(losses)],
      anchors: [training(losses.map((loss) => loss - 0.25))],
    });
    expect(arms[0]!.loss.standardError).toBeGreaterThan(10);
    const difference = differences.find(({ arm }) => arm === 'anchors')!;
    // Differences of means of at most 100: rounding stays below 1e-12.
    expect(difference.standardError).toBeLessThan(1e-12);
    expect(difference.lower).toBeCloseTo(-0.25, 12);
    expect(difference.upper).toBeCloseTo(-0.25, 12);
    expect(arms.map(({ probabilityBest }) => probabilityBest)).toEqual([0, 1]);
  });

  it('counts how often each arm has the lowest mean of a resample', async () => {
    // Means of two items 0 and 1: 0, ½ and 1 with ¼, ½ and ¼; only the first lies below 0.4.
    const { arms } = await compare({
      gambler: [training([0, 1])],
      steady: [training([0.4, 0.4])],
    });
    // 2,000 resamples at ¼: standard error 0.0097; 4 of them.
    expect(Math.abs(arms[0]!.probabilityBest - 0.25)).toBeLessThan(0.039);
    expect(arms[0]!.probabilityBest + arms[1]!.probabilityBest).toBeCloseTo(1, 12);
    // The mean of two items, each of variance ¼: √(1/8) = 0.3536; its own error 0.7 %; 4 of them.
    expect(Math.abs(arms[0]!.loss.standardError - Math.sqrt(1 / 8))).toBeLessThan(0.01);
    // The percentiles are 0 and 1; two items leave one degree of freedom: t 6.3138 for z 1.6449, × √2.
    expect(arms[0]!.loss.lower).toBeCloseTo(0.5 - (0.5 * Math.SQRT2 * 6.31375) / 1.64485, 4);
    expect(arms[0]!.loss.upper).toBeCloseTo(0.5 + (0.5 * Math.SQRT2 * 6.31375) / 1.64485, 4);
  });

  it('ranks the arms of a group among themselves, whatever the others do', async () => {
    const { arms } = await compare(
      { best: [training([0, 0])], one: [training([0.5, 0.5])], other: [training([0.9, 0.9])] },
      { groups: [null, 'alone', 'alone'] },
    );
    expect(arms.map(({ probabilityBest }) => probabilityBest)).toEqual([1, 0, 0]);
    expect(arms.map(({ probabilityBestInGroup }) => probabilityBestInGroup)).toEqual([null, 1, 0]);
  });

  it('shares a tie equally among the arms that tie', async () => {
    const { arms } = await compare({
      a: [training([1, 3])],
      b: [training([1, 3])],
      c: [training([2, 4])],
    });
    expect(arms.map(({ probabilityBest }) => probabilityBest)).toEqual([0.5, 0.5, 0]);
  });

  it('crosses items with seeds where there are several', async () => {
    // Items agree, seeds differ: all of the spread is that of the seeds, √(s²/S) with s² = ½, S = 2.
    const { arms } = await compare({ a: [training([0, 0, 0]), training([1, 1, 1])] });
    expect(Math.abs(arms[0]!.loss.standardError - Math.sqrt(1 / 4))).toBeLessThan(0.01);
  });

  it('covers the mean of few items as often as it says', async () => {
    const random = randomStream('few items');
    let covered = 0;
    for (let repeat = 0; repeat < 300; repeat++) {
      const stream = random.fork(String(repeat));
      const losses = Array.from({ length: 4 }, () => stream.normal());
      const { arms } = await compare({ a: [training(losses)] }, { resamples: 200 });
      if (arms[0]!.loss.lower <= 0 && 0 <= arms[0]!.loss.upper) covered += 1;
    }
    // Of 300 at 0.9: standard error 0.0173; 3 of them. Percentiles alone cover 0.78 here.
    expect(Math.abs(covered / 300 - 0.9)).toBeLessThan(0.052);
  });

  it('refuses one held-out item, which has no spread', async () => {
    await expect(async () =>
      compare({ base: [training([1])], anchors: [training([0.5])] }),
    ).rejects.toMatchObject({ code: 'HELD_OUT_TOO_SMALL', fields: { items: 1 } });
  });

  it('averages nats per byte, or has none where one training gives none', async () => {
    const some = { natsPerByte: [1, 3] };
    const { arms } = await compare({
      all: [training([0, 0], some), training([0, 0], { natsPerByte: [5, 7] })],
      part: [training([0, 0], some), training([0, 0])],
    });
    expect(arms.map(({ natsPerByte }) => natsPerByte)).toEqual([4, null]);
  });
});
