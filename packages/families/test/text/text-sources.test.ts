import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { crossoverOfInformation, textSources, textTasks } from '../../src/index.js';
import { sentenceKinds } from '../../src/text/sentence-kinds.js';

/** The kind of a sentence, by the subjects alone; -1 where both or none occur. */
function kindOf(sentence: string): number {
  const found = sentenceKinds.flatMap(([, subjects], kind) =>
    subjects!.some((subject) => sentence.includes(subject)) ? [kind] : [],
  );
  return found.length === 1 ? found[0]! : -1;
}

describe('crossoverOfInformation', () => {
  it('solves 1 − H₂(β) = bits', () => {
    // H₂(1/4) = 2 − (3/4) log₂ 3.
    expect(crossoverOfInformation(0.75 * Math.log2(3) - 1)).toBeCloseTo(0.25, 14);
    // H₂(0.11) = 0.499916…: half a bit is close by.
    expect(crossoverOfInformation(0.5)).toBeCloseTo(0.110028, 6);
    expect([crossoverOfInformation(1), crossoverOfInformation(0)]).toEqual([0, 0.5]);
  });

  it('refuses what no binary channel carries', () => {
    for (const bits of [-0.1, 1.1, Number.NaN]) {
      expect(() => crossoverOfInformation(bits)).toThrow(RangeError);
    }
  });
});

describe('textSources', () => {
  it('has sources × bits, in nats', () => {
    for (const bitsPerSource of [0, 0.2, 0.5, 0.9, 1]) {
      const { mutualInformation } = textSources({ sources: 7, bitsPerSource });
      expect(mutualInformation).toBeCloseTo(7 * bitsPerSource * Math.LN2, 13);
    }
  });

  it('shows the kind in every sentence', () => {
    const all = sentenceKinds.flatMap((phrases, kind) =>
      phrases.flatMap((list, place) => list.map((phrase) => ({ phrase, kind, place }))),
    );
    const subjects = sentenceKinds.map(([, list]) => list!);
    for (const { phrase, kind, place } of all) {
      // A subject of the other kind occurs in no phrase, of its own kind in subjects only.
      expect(subjects[1 - kind]!.filter((subject) => phrase.includes(subject))).toEqual([]);
      expect(subjects[kind]!.some((subject) => phrase.includes(subject))).toBe(place === 1);
    }
  });

  it('flips a kind with probability β, and draws kinds evenly and apart from each other', () => {
    const [n, sources, bitsPerSource] = [3000, 2, 0.5];
    const { x, y } = textSources({ sources, bitsPerSource }).sample(n, randomStream('flips'));
    expect([x.length, y.length, x[0]!.length, y[0]!.length]).toEqual([n, n, sources, sources]);
    const kinds = x.map((row, i) => [...row, ...y[i]!].map(kindOf));
    expect(new Set(kinds.flat())).toEqual(new Set([0, 1]));
    const share = (holds: (row: readonly number[]) => boolean) => kinds.filter(holds).length / n;
    // Four standard errors √(p(1−p)/n) each.
    const beta = crossoverOfInformation(bitsPerSource);
    const flipError = 4 * Math.sqrt((beta * (1 - beta)) / n);
    expect(Math.abs(share(([a, , c]) => a !== c) - beta)).toBeLessThan(flipError);
    expect(Math.abs(share(([, b, , d]) => b !== d) - beta)).toBeLessThan(flipError);
    const evenError = 4 * Math.sqrt(0.25 / n);
    expect(Math.abs(share(([a]) => a === 1) - 0.5)).toBeLessThan(evenError);
    expect(Math.abs(share(([a, b]) => a === b) - 0.5)).toBeLessThan(evenError);
    expect(Math.abs(share(([a, , , d]) => a === d) - 0.5)).toBeLessThan(evenError);
  });

  it('shares nothing but the kind: given it, phrases of X and Y are independent', () => {
    const n = 4000;
    const { x, y } = textSources({ sources: 1, bitsPerSource: 1 }).sample(n, randomStream('apart'));
    const [subject] = sentenceKinds[0][1]!;
    const sea = x.flatMap(([shown], i) => (kindOf(shown!) === 0 ? [[shown!, y[i]![0]!]] : []));
    const both = sea.filter((pair) => pair.every((text) => text.includes(subject!))).length;
    // A hundredth of about 2,000, with the deviation of a binomial count: 20 ± 4 · √20.
    expect(Math.abs(both - sea.length / 100)).toBeLessThan(4 * Math.sqrt(sea.length / 100));
  });

  it('gives the same texts for the same stream, and refuses half a source', () => {
    const family = textSources({ sources: 2, bitsPerSource: 0.3 });
    const draw = () => family.sample(3, randomStream('again'));
    expect(draw()).toEqual(draw());
    expect(() => textSources({ sources: 1.5, bitsPerSource: 1 })).toThrow(RangeError);
    expect(() => textSources({ sources: 0, bitsPerSource: 1 })).toThrow(RangeError);
  });
});

describe('textTasks', () => {
  it('has distinct ids, and 2 to 10 bits of ten sources', () => {
    const tasks = textTasks();
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    const ten = tasks.filter(({ sources }) => sources === 10);
    const bits = ten.map(({ mutualInformation }) => mutualInformation / Math.LN2);
    [2, 4, 6, 8, 10].forEach((value, index) => expect(bits[index]).toBeCloseTo(value, 12));
  });
});
