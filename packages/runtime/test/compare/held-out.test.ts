import { randomStream } from '@ggmi/numerics';
import type { HeldOutComparison, QuantityOutcome } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/compare/compare-runs.js';
import { outputFolder, writeRun, type WrittenRun } from './written-run.js';

const ids = Array.from({ length: 12 }, (_, item) => `item-${item}`);
const items = ids.map((id): readonly [string, string] => [id, `what ${id} holds`]);
/** Multiples of 1/64, so that sums and shifts by 1/4 are exact. */
const losses = ids.map((_, item) => ((item * 7) % 32) / 64);
const shifted = losses.map((loss) => loss + 0.25);

async function compared(
  here: Partial<WrittenRun>,
  there: Partial<WrittenRun>,
): Promise<HeldOutComparison> {
  const output = outputFolder();
  const run = { items, losses: { base: [losses], gpt: [losses] } };
  const first = await writeRun(output, { name: 'first', ...run, ...here });
  const second = await writeRun(outputFolder(), { name: 'second', ...run, ...there });
  return compareRuns([first, second]).others[0]!.settings[0]!.heldOut;
}

type Available = Extract<QuantityOutcome, { available: true }>;

function nameOf({ id, arm, versus }: HeldOutComparison['quantities'][number]): string {
  return `${id} ${arm} ${versus}`;
}

function differenceOf(comparison: HeldOutComparison, id: string, arm: string): QuantityOutcome {
  return comparison.quantities.find((each) => each.id === id && each.arm === arm)!.difference;
}

describe('held-out losses of two runs', () => {
  it('differ by exactly 1/4 with an interval of no width where every loss is 1/4 higher', async () => {
    const heldOut = await compared({}, { losses: { base: [losses], gpt: [shifted] } });
    const exactly = { value: 0.25, standardError: 0, interval: { lower: 0.25, upper: 0.25 } };
    expect(differenceOf(heldOut, 'held-out-loss', 'gpt')).toMatchObject(exactly);
    expect(differenceOf(heldOut, 'held-out-nats-per-byte', 'gpt')).toMatchObject(exactly);
    expect(differenceOf(heldOut, 'held-out-loss', 'base')).toMatchObject({ value: 0 });
    expect(differenceOf(heldOut, 'loss-difference', 'gpt')).toMatchObject(exactly);
  });

  it('cancel in the difference to the base where the base is higher too', async () => {
    const heldOut = await compared({}, { losses: { base: [shifted], gpt: [shifted] } });
    expect(differenceOf(heldOut, 'loss-difference', 'gpt')).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: 0 },
    });
  });

  it('cancel in the differences to the anchors, once and twice, where these are higher too', async () => {
    const arms = { base: [losses], anchors: [losses], gpt: [losses], 'anchors+gpt': [losses] };
    const heldOut = await compared(
      { losses: { ...arms, 'anchors twice': [losses] } },
      {
        losses: {
          ...arms,
          anchors: [shifted],
          'anchors twice': [losses],
          'anchors+gpt': [shifted],
        },
      },
    );
    const exactly = (value: number) => ({ value, interval: { lower: value, upper: value } });
    const found = heldOut.quantities
      .filter(({ id }) => id === 'loss-difference')
      .map(({ arm, versus, difference }) => [`${arm} minus ${versus}`, difference]);
    expect(Object.fromEntries(found)).toMatchObject({
      'anchors minus base': exactly(0.25),
      'anchors twice minus base': exactly(0),
      'gpt minus base': exactly(0),
      'gpt minus anchors': exactly(-0.25),
      'anchors+gpt minus base': exactly(0.25),
      'anchors+gpt minus anchors': exactly(0),
      'anchors+gpt minus anchors twice': exactly(0.25),
    });
    expect(found).toHaveLength(7);
  });

  it('differ by exactly 0 where independent trainings gave the same losses, though thirds are rounded', async () => {
    const thirds = ids.map((_, item) => (item + 1) / 3);
    const rows = Array.from({ length: 8 }, () => thirds);
    const heldOut = await compared(
      { losses: { base: rows, gpt: rows } },
      { seed: 1, losses: { base: rows, gpt: rows } },
    );
    expect(heldOut.trainings!.used).toBe('independent');
    const nothing = { value: 0, standardError: 0, interval: { lower: 0, upper: 0 } };
    for (const { difference } of heldOut.quantities) expect(difference).toMatchObject(nothing);
  });

  it('are equal for a reason, if it can be known', async () => {
    const why = async (there: Partial<WrittenRun>) => (await compared({}, there)).whyEqual;
    expect(await why({ name: 'first' })).toContain('the same computations');
    expect(await why({})).toContain('the same items from the same streams');
    const turned = { items: items.toReversed(), losses: { base: [losses.toReversed()] } };
    expect(await why({ seed: 1, ...turned })).toContain('training draws nothing');
    const fewer = { items: items.slice(0, 5), losses: { base: [losses.slice(0, 5)] } };
    expect(await why({ seed: 1, ...fewer })).toContain('does not reach them');
    expect(await why({ losses: { base: [shifted] } })).toBeUndefined();
  });

  it('say what intervals do not know of runs with one training of each arm', async () => {
    const notes = async (here: number, there: number): Promise<string> => {
      const rows = (count: number) => ({
        losses: { gpt: Array.from({ length: count }, () => losses) },
      });
      return (await compared(rows(here), rows(there))).notes.join(' ');
    };
    expect(await notes(1, 1)).toContain('Nor do they say how much another training');
    expect(await notes(1, 3)).toContain('The reference has one training of each arm');
    expect(await notes(3, 1)).toContain('This run has one training of each arm');
    expect(await notes(2, 2)).not.toContain('another training');
  });

  it('are paired by id and content, in whatever order the items come', async () => {
    const turned = items.toReversed();
    const heldOut = await compared(
      {},
      {
        seed: 1,
        items: turned,
        losses: { base: [losses.toReversed()], gpt: [shifted.toReversed()] },
      },
    );
    expect(heldOut.items).toEqual({ here: 12, there: 12, common: 12, otherContent: 0 });
    expect(differenceOf(heldOut, 'held-out-loss', 'gpt')).toMatchObject({
      value: 0.25,
      interval: { lower: 0.25, upper: 0.25 },
    });
  });

  it.each([
    ['one training', 1, 1, 1],
    ['trainings from common streams', 3, 3, 0],
    ['trainings from streams of their own', 3, 2, 1],
  ])(
    'swap their signs where the runs are swapped, to the last bit: %s',
    async (_, own, its, seed) => {
      const random = randomStream('irregular');
      const rows = (count: number) =>
        Array.from({ length: count }, () => ids.map(() => random.uniform()));
      const arms = (count: number) => ({
        base: rows(count),
        anchors: rows(count),
        gpt: rows(count),
      });
      const first = { items, losses: arms(own), name: 'first' };
      const second = { items: items.toReversed(), losses: arms(its), name: 'second', seed };
      const there = await compared(first, second);
      const back = await compared(second, first);
      expect(there.items!.common).toBe(ids.length);
      expect(there.quantities.map(nameOf)).toEqual(back.quantities.map(nameOf));
      for (const [place, { difference }] of there.quantities.entries()) {
        // Both runs have all of their losses.
        const { value, interval, standardError } = difference as Available;
        expect(back.quantities[place]!.difference).toMatchObject({
          value: 0 - value,
          standardError,
          interval: { lower: 0 - interval!.upper, upper: 0 - interval!.lower },
        });
      }
    },
  );

  it('are compared over common items alone, and their means are of these', async () => {
    const heldOut = await compared(
      {},
      {
        seed: 1,
        items: items.slice(0, 4),
        losses: { base: [losses.slice(0, 4)], gpt: [shifted.slice(0, 4)] },
      },
    );
    expect(heldOut.items).toEqual({ here: 12, there: 4, common: 4, otherContent: 0 });
    const { here, difference } = heldOut.quantities[0]!;
    expect(here).toMatchObject({ value: (0 + 7 + 14 + 21) / 64 / 4 });
    expect(difference).toMatchObject({ sampleSize: 4 });
  });

  it('are not paired where ids are common and contents are not', async () => {
    const others = ids.map((id): readonly [string, string] => [id, `something else of ${id}`]);
    const heldOut = await compared({}, { seed: 1, items: others, source: { file: 'other' } });
    expect(heldOut.items).toMatchObject({ common: 0, otherContent: 12 });
    expect(heldOut.reason).toContain('12 ids are common, but stand for other items');
    expect(reasonsOf(heldOut)).toEqual([heldOut.reason, heldOut.reason]);
  });

  it('are paired one to one where an item was drawn twice', async () => {
    const drawn = [0, 1, 1, 2].map((place) => items[place]!);
    const own = [0, 1, 2, 3].map((loss) => loss / 64);
    const heldOut = await compared(
      { items: drawn, losses: { gpt: [own] } },
      {
        seed: 1,
        items: [items[1]!, items[1]!, items[2]!, items[1]!],
        losses: { gpt: [[0.25, 0.5, 0.75, 1]] },
      },
    );
    expect(heldOut.items).toEqual({ here: 4, there: 4, common: 3, otherContent: 0 });
    const [{ here, there }] = heldOut.quantities as [HeldOutComparison['quantities'][number]];
    expect([here, there]).toMatchObject([{ value: (1 + 2 + 3) / 64 / 3 }, { value: 0.5 }]);
  });

  it('are not compared where the losses are not of the items: somebody changed the files', async () => {
    const heldOut = await compared({}, { losses: { base: [losses.slice(1)] } });
    expect(heldOut.reason).toContain('not of the items that it says');
    const ragged = await compared({}, { losses: { base: [losses], gpt: [losses.slice(1)] } });
    expect(ragged.reason).toContain('this run has arms with losses of other items');
  });

  it('stand beside each other unpaired, with both variances, where two draws of one D share no item', async () => {
    const others = ids.map((id): readonly [string, string] => [`${id}-again`, 'fresh']);
    const heldOut = await compared(
      {},
      { seed: 1, items: others, losses: { base: [losses], gpt: [shifted] } },
    );
    expect(heldOut.reason).toContain('0 items in common');
    const gpt = heldOut.quantities.find(({ arm }) => arm === 'gpt')!;
    expect(gpt.pairing).toBe('independent');
    const [own, other, difference] = [gpt.here, gpt.there, gpt.difference].map(
      // Both runs have all of their losses.
      (outcome) => outcome as Extract<QuantityOutcome, { available: true }>,
    );
    expect(difference!.value).toBeCloseTo(0.25, 12);
    expect(difference!.standardError).toBeCloseTo(
      Math.hypot(own!.standardError!, other!.standardError!),
      12,
    );
  });

  it('of correlated losses have a narrower paired interval than an unpaired one', async () => {
    const noisy = shifted.map((loss, item) => loss + (item % 2) / 64);
    const heldOut = await compared({}, { losses: { base: [losses], gpt: [noisy] } });
    const others = ids.map((id): readonly [string, string] => [`${id}-again`, 'fresh']);
    const unpaired = await compared(
      {},
      { seed: 1, items: others, losses: { base: [losses], gpt: [noisy] } },
    );
    expect(widthOf(heldOut)).toBeLessThan(widthOf(unpaired) / 5);
  });

  it('have no difference where they are in two units, or a run has lost its store', async () => {
    const units = await compared({}, { lossUnit: 'squared-error' });
    expect(units.reason).toBe(
      'losses are in loss in the reference and in squared-error in this run',
    );
    expect(reasonsOf(units)).toEqual([units.reason, units.reason]);
  });

  it('take the level of the reference, and say that the other run has another', async () => {
    const heldOut = await compared({ level: 0.8 }, { level: 0.9 });
    expect(differenceOf(heldOut, 'held-out-loss', 'gpt')).toMatchObject({
      interval: { level: 0.8 },
    });
    expect(heldOut.notes.join(' ')).toContain(
      'intervals of 90 %; here the level is that of the reference',
    );
  });
});

/** Why there is no difference, arm by arm: a gate that names one has to find it. */
function reasonsOf({ quantities }: HeldOutComparison): readonly (string | undefined)[] {
  return quantities.map(({ difference }) => (difference.available ? undefined : difference.reason));
}

function widthOf(heldOut: HeldOutComparison): number {
  // Both runs have all of their losses, and so an interval.
  const { interval } = differenceOf(heldOut, 'held-out-loss', 'gpt') as Extract<
    QuantityOutcome,
    { available: true }
  >;
  return interval!.upper - interval!.lower;
}
