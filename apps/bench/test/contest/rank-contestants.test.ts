import { describe, expect, it } from 'vitest';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import { compareContestants } from '../../src/contest/compare-contestants.js';
import type { LossTable } from '../../src/contest/loss-table.js';
import { rankContestants } from '../../src/contest/rank-contestants.js';

const one = { seeds: 1, level: 0.9, seedKey: 'test' };

/** Losses of `items` items around a mean, with an effect that every contestant shares. */
function losses(mean: number, spread: number, key: string, items = 40): readonly number[] {
  const [shared, own] = [randomStream('items'), randomStream(key)];
  return Array.from({ length: items }, () => mean + 0.2 * shared.normal() + spread * own.normal());
}

describe('a ranking of contestants', () => {
  it('puts the lowest loss first, and says who is separated from whom', () => {
    const ranking = rankContestants(
      [
        { name: 'far', losses: [losses(2, 0.1, 'far')] },
        { name: 'near', losses: [losses(1.001, 0.1, 'near')] },
        { name: 'best', losses: [losses(1, 0.1, 'best')] },
      ],
      one,
    )!;
    expect(ranking.places.at(-1)).toMatchObject({
      name: 'far',
      place: { from: 3, to: 3 },
      probabilityBest: 0,
      resampledPlace: { from: 3, to: 3 },
    });
    // The true difference of the others is a twentieth of its standard error, 0.1 · √(2/40).
    expect(ranking.notSeparated.map((group) => group.toSorted())).toEqual([['best', 'near']]);
    expect(ranking.places.slice(0, 2).map(({ place }) => place)).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
    const shares = ranking.places.map(({ probabilityBest }) => probabilityBest);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(ranking).toMatchObject({ blocks: 'held-out items', friedman: { count: 40 } });
    expect(ranking.friedman.pValue).toBeLessThan(1e-6);
  });

  it('shares the first place between two of which every loss is the same', () => {
    const same = [losses(1, 0.1, 'same')];
    const ranking = rankContestants(
      [
        { name: 'one', losses: same },
        { name: 'two', losses: same },
      ],
      one,
    )!;
    expect(ranking.places.map(({ probabilityBest }) => probabilityBest)).toEqual([0.5, 0.5]);
    expect(ranking.places.map(({ resampledPlace }) => resampledPlace)).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
    expect(ranking.notSeparated).toEqual([['one', 'two']]);
    expect(ranking.friedman).toMatchObject({ statistic: 0, pValue: 1 });
    expect(ranking.pairs[0]).toMatchObject({
      difference: 0,
      pValue: 1,
      wilcoxonPValue: 1,
      separated: false,
    });
  });

  it('lets one row stand for all rows of the others', () => {
    const rows = ['a', 'b', 'c'].map((key) => losses(1, 0.1, key));
    const ranking = rankContestants(
      [
        { name: 'drawing', losses: rows },
        { name: 'fixed', losses: [losses(3, 0.1, 'fixed')] },
      ],
      one,
    )!;
    expect(ranking.places.map(({ name }) => name)).toEqual(['drawing', 'fixed']);
  });

  it('tests over seeds only where every seed draws something for everyone', () => {
    const rows = (name: string) => ['0', '1', '2'].map((seed) => losses(1, 0.1, name + seed));
    const repeated = [1, 2, 3].map(() => losses(2, 0.1, 'recorded'));
    const drawn = [
      { name: 'a', losses: rows('a') },
      { name: 'b', losses: rows('b') },
    ];
    const options = { ...one, seeds: 3 };
    expect(rankContestants(drawn, options)).toMatchObject({
      blocks: 'seeds',
      friedman: { count: 3 },
    });
    const recorded = [...drawn, { name: 'recorded', losses: repeated }];
    expect(rankContestants(recorded, options)?.blocks).toBe('held-out items');
  });

  it('is none for one contestant, or for one held-out item', () => {
    const alone = [{ name: 'alone', losses: [[1, 2, 3]] }];
    expect(rankContestants(alone, one)).toBeUndefined();
    const single = ['a', 'b'].map((name) => ({ name, losses: [[1]] }));
    expect(rankContestants(single, one)).toBeUndefined();
  });

  it('separates contestants of one law in at most 5 % of contests', () => {
    const contests = 400;
    const draws = randomStream('contests');
    const wrong = Array.from({ length: contests }, (_, contest) => {
      const random = draws.fork(String(contest));
      const contestants = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => {
        const table = drawnTable(random.fork(name));
        return { name, losses: table, scores: table.map((row) => row[0]!) };
      });
      const pairs = compareContestants(contestants, { level: 0.9, significance: 0.05 });
      return pairs.some(({ separated }) => separated);
    }).filter(Boolean).length;
    // Holm keeps the share at 5 %; four standard errors of a share of 5 % over 400.
    expect(wrong / contests).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / contests));
  });
});

/** Five seeds whose luck counts as much as that of all their items together. */
function drawnTable(random: RandomStream): LossTable {
  return Array.from({ length: 5 }, () => {
    const luck = random.normal();
    return Array.from({ length: 25 }, () => luck + 5 * random.normal());
  });
}
