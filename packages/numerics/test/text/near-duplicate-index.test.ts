import { NearDuplicateIndex, randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsFrom, quadraticSimilarities } from './quadratic-near-duplicates.js';

/** For each text the positions of the earlier texts that match it. */
function nearDuplicates(
  texts: readonly string[],
  options: { readonly threshold: number; readonly shingle: number },
): readonly (readonly number[])[] {
  const index = new NearDuplicateIndex(options);
  return texts.map((text) => {
    const matches = index.matches(text);
    expect(index.hasMatch(text)).toBe(matches.length > 0);
    index.add(text);
    return matches;
  });
}

const WORDS = 'one two three four five six seven eight nine ten apples pears are left and'.split(
  ' ',
);

/** Texts of a few words each, every third an earlier one with a word or two replaced. */
function relatedTexts(count: number, key: string): readonly string[] {
  const random = randomStream(key);
  const word = (): string => WORDS[random.integer(WORDS.length)]!;
  const texts: string[][] = [];
  for (let i = 0; i < count; i++) {
    const words =
      i % 3 === 2
        ? texts[random.integer(i)]!.slice()
        : Array.from({ length: 4 + random.integer(30) }, word);
    if (i % 3 === 2) words[random.integer(words.length)] = word();
    texts.push(words);
  }
  return texts.map((words) => words.join(' '));
}

describe('NearDuplicateIndex', () => {
  const related = relatedTexts(540, 'related texts');
  const similarities = quadraticSimilarities(related, 5);

  // 540 texts: the order of rarity is made anew at 256 and at 512.
  it.each([0.15, 0.3, 0.5, 0.8, 0.95, 1])(
    'equals the quadratic oracle on related texts at threshold %d',
    (threshold) => {
      const expected = positionsFrom(similarities, threshold);
      expect(expected.flat().length).toBeGreaterThan(10);
      expect(nearDuplicates(related, { threshold, shingle: 5 })).toEqual(expected);
    },
  );

  it('equals the quadratic oracle on arbitrary strings, shingles and thresholds', () => {
    const unit = fc.constantFrom('a', 'b', 'B', ' ', '\n', 'é', '😀', '\ud800', 'א', 'ﬁ');
    const text = fc.string({ unit, maxLength: 12 });
    const threshold = fc
      .integer({ min: 1, max: 30 })
      .map((twentieths) => Math.min(1, twentieths / 20));
    const shingle = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), threshold, shingle, (texts, t, s) => {
        const expected = positionsFrom(quadraticSimilarities(texts, s), t);
        expect(nearDuplicates(texts, { threshold: t, shingle: s })).toEqual(expected);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('matches exactly at the threshold and not above it', () => {
    // {ab, bc, cd, de} and {ab, bc, cd, dx}: 3 of 5 shingles are shared.
    const at = new NearDuplicateIndex({ threshold: 3 / 5, shingle: 2 });
    at.add('abcde');
    expect(at.matches('abcdx')).toEqual([0]);
    const above = new NearDuplicateIndex({ threshold: 3 / 5 + 2 ** -50, shingle: 2 });
    above.add('abcde');
    expect(above.matches('abcdx')).toEqual([]);
  });

  it('decides by the quotient for all sizes and overlaps, where its bounds round', () => {
    // Sets of single characters: n shared ones and m of the query's own give n/(n + m).
    const character = (i: number): string => String.fromCodePoint(0x4e00 + i);
    for (let shared = 1; shared <= 24; shared++) {
      for (let own = 0; own <= 24; own++) {
        const index = new NearDuplicateIndex({ threshold: shared / (shared + own), shingle: 1 });
        const points = Array.from({ length: shared + own }, (_, i) => character(i));
        index.add(points.slice(0, shared).join(''));
        expect(index.matches(points.join(''))).toEqual([0]);
        expect(index.matches(points.toReversed().join(''))).toEqual([0]);
      }
    }
  });

  it('ignores case, width, composition and white space', () => {
    const index = new NearDuplicateIndex({ threshold: 1 });
    index.add('Café  ﬁne\r\n\tStraße １２３');
    expect(index.matches(' cafe\u0301 fine straße 123\n')).toEqual([0]);
  });

  it('matches texts shorter than a shingle when they are equal, empty ones included', () => {
    const index = new NearDuplicateIndex({ threshold: 0.01 });
    for (const text of ['', 'four', '4', '\ud800', 'four and more']) index.add(text);
    expect(index.matches(' \n')).toEqual([0]);
    expect(index.matches('FOUR')).toEqual([1]);
    expect(index.matches('4')).toEqual([2]);
    expect(index.matches('\ud800')).toEqual([3]);
    expect(index.matches('\udc00')).toEqual([]);
  });

  it('does not remember what was only looked up', () => {
    const index = new NearDuplicateIndex({ threshold: 0.5 });
    expect(index.matches('never added, looked up twice')).toEqual([]);
    expect(index.matches('never added, looked up twice')).toEqual([]);
    expect(index.add('the first text')).toBe(0);
    expect(index.matches('the first text')).toEqual([0]);
  });

  it('gives every equal text its own position', () => {
    const index = new NearDuplicateIndex({ threshold: 0.9 });
    const positions = Array.from({ length: 600 }, () => index.add('the very same text'));
    expect(index.matches('The very same text')).toEqual(positions);
  });

  it('takes a text of a quarter of a million characters', { timeout: 30_000 }, () => {
    const random = randomStream('long text');
    const letters = Array.from({ length: 250_000 }, () => 97 + random.integer(26));
    const long =
      String.fromCharCode(...letters.slice(0, 1000)).repeat(2) +
      letters.map((code) => String.fromCharCode(code)).join('');
    const index = new NearDuplicateIndex({ threshold: 0.8 });
    index.add('short');
    index.add(long);
    index.add('a'.repeat(250_000));
    expect(index.matches(`${long} and a little more`)).toEqual([1]);
    expect(index.matches('a'.repeat(249_999))).toEqual([2]);
  });

  it.each([0, -0.1, 1.01, Number.NaN])('refuses the threshold %d', (threshold) => {
    expect(() => new NearDuplicateIndex({ threshold })).toThrowError(
      /threshold is .*wanted 0 < t/u,
    );
  });

  it.each([0, 2.5, 65, Number.NaN])('refuses the shingle length %d', (shingle) => {
    expect(() => new NearDuplicateIndex({ threshold: 0.5, shingle })).toThrowError(
      /shingle is .*wanted an integer in 1\.\.64/u,
    );
  });
});
