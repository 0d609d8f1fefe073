import { qualityCurator } from '@ggmi/curator-text';
import { describe, expect, it } from 'vitest';
import { byReason, curateWith, problemsOf, withResponses } from '../curate-with.js';

/** Words 1 to n, none of which comes twice. */
function counting(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
}

async function faultsOf(response: string, options: object = {}): Promise<readonly string[]> {
  const curation = await curateWith(qualityCurator, { items: withResponses(response), options });
  expect(curation.drops).toEqual([]);
  return Object.keys(byReason(curation.flags));
}

describe('quality curator', () => {
  it('has nothing against plain answers, formulae, other scripts and nothing at all', async () => {
    const items = withResponses(
      'Yes.',
      'A: 42',
      '3*4=12, 12+5=17\nA: 17',
      'שלום, מה שלומך היום?',
      '今日は天気がいいので、散歩に行きました。',
      'हिन्दी में एक छोटा वाक्य।',
      '',
      ' \n\t',
      '\ud800',
      counting(0, 300),
    );
    const curation = await curateWith(qualityCurator, { items });
    // Half of a surrogate pair is no letter.
    expect(byReason(curation.flags)).toEqual({ 'few-alphanumerics': ['i'] });
  });

  it('flags by default and drops for the first broken rule where it is told to', async () => {
    const items = withResponses('Again!\nAgain!\nAgain!', 'Once.');
    const options = { policy: 'drop' };
    expect((await curateWith(qualityCurator, { items })).kept).toEqual(items);
    const dropped = await curateWith(qualityCurator, { items, options });
    expect(byReason(dropped.drops)).toEqual({ 'repeated-lines': ['a'] });
  });

  it('measures repeated lines by number and by characters, white space around them aside', async () => {
    // 1 of 4 lines, 2 of 8 characters.
    const text = 'ab\n\ncd\r\n  ab \nef';
    const options = { repeatedLines: 0.25, repeatedLineCharacters: 0.25 };
    expect(await faultsOf(text, options)).toEqual([]);
    expect(await faultsOf(text, { ...options, repeatedLines: 0.24 })).toEqual(['repeated-lines']);
    expect(await faultsOf(text, { ...options, repeatedLineCharacters: 0.24 })).toEqual([
      'repeated-line-characters',
    ]);
    const off = { repeatedLines: 'off', repeatedLineCharacters: 'off' };
    expect(await faultsOf('ab\nab\nab', off)).toEqual([]);
  });

  it('measures the commonest phrase, overlaps once', async () => {
    // 'aa bb' twice: 8 of 16 characters; no phrase of three words comes twice.
    const text = 'aa bb cc aa bb dd ee ff';
    const rules = { leastWords: 0, repeatedPhrases: {} };
    expect(await faultsOf(text, { ...rules, topPhrases: { '2': 0.5, '3': 0 } })).toEqual([]);
    expect(await faultsOf(text, { ...rules, topPhrases: { '2': 0.49 } })).toEqual(['top-phrase']);
    // 'x x' in 'x x x y': 3 of 4 characters.
    const overlapping = { ...rules, topPhrases: { '2': 0.75 } };
    expect(await faultsOf('x x x y', overlapping)).toEqual([]);
    expect(await faultsOf('x x x x', overlapping)).toEqual(['top-phrase']);
  });

  it('measures repeated phrases together', async () => {
    // 'aa bb' and 'cc dd' twice each: 16 of 20 characters.
    const text = 'aa bb ee cc dd ff aa bb cc dd';
    const rules = { leastWords: 0, topPhrases: {} };
    expect(await faultsOf(text, { ...rules, repeatedPhrases: { '2': 0.8 } })).toEqual([]);
    expect(await faultsOf(text, { ...rules, repeatedPhrases: { '2': 0.79 } })).toEqual([
      'repeated-phrases',
    ]);
  });

  it('judges by phrases from 50 words on', async () => {
    const phrase = 'five words that come again';
    const long = `${phrase} ${counting(0, 15)} ${phrase} ${counting(15, 30)} ${phrase}`;
    const options = { repeatedRuns: 'off' };
    expect(await faultsOf(`${long} ${counting(30, 35)}`, options)).toContain('repeated-phrases');
    expect(await faultsOf(`${long} ${counting(30, 34)}`, options)).toEqual([]);
  });

  it('finds repetition in writing without spaces, at every length of a run', async () => {
    const sentence = '今日は天気がいいので散歩に行きました';
    expect(await faultsOf(sentence.repeat(3))).toEqual(['repeated-runs']);
    expect(await faultsOf(sentence)).toEqual([]);
    // 'abcdefg' twice in 20 characters: runs of 2 to 7 cover 14 of them, longer ones none.
    const text = 'abcdefg123abcdefg456';
    for (let length = 2; length <= 7; length++) {
      expect(await faultsOf(text, { repeatedRuns: { length, most: 0.7 } })).toEqual([]);
      const below = { repeatedRuns: { length, most: 0.69 } };
      expect(await faultsOf(text, below)).toEqual(['repeated-runs']);
    }
    expect(await faultsOf(text, { repeatedRuns: { length: 8, most: 0 } })).toEqual([]);
    expect(await faultsOf(sentence.repeat(3), { repeatedRuns: 'off' })).toEqual([]);
  });

  it('counts letters, marks and digits of all scripts, white space aside', async () => {
    // 1 of 4 characters.
    expect(await faultsOf('a - + =')).toEqual([]);
    expect(await faultsOf('a - + = *')).toEqual(['few-alphanumerics']);
    expect(await faultsOf('🎉🎉🎉')).toEqual(['few-alphanumerics']);
    expect(await faultsOf('🎉🎉🎉', { leastAlphanumeric: 'off' })).toEqual([]);
  });

  it('bounds the entropy of the characters', async () => {
    // Four characters, equally often: ln 4 = 1.3863 nats.
    const between = { entropyNats: { least: 1.386, most: 1.387 } };
    expect(await faultsOf('abcdabcd', between)).toEqual([]);
    expect(await faultsOf('abcabc', between)).toEqual(['low-entropy']);
    expect(await faultsOf('abcde', between)).toEqual(['high-entropy']);
    expect(await faultsOf('', { entropyNats: { least: 0.1 } })).toEqual(['low-entropy']);
  });

  it('judges the prompt where it is told to', async () => {
    const items = [{ kind: 'text', id: 'a', prompt: '???', response: 'fine' }] as const;
    const curation = await curateWith(qualityCurator, { items, options: { field: 'prompt' } });
    expect(byReason(curation.flags)).toEqual({ 'few-alphanumerics': ['a'] });
  });

  it('takes a response of a megabyte', { timeout: 30_000 }, async () => {
    const unbroken = 'x'.repeat(1_000_000);
    expect(await faultsOf(unbroken)).toEqual(['repeated-runs']);
    expect(await faultsOf(counting(0, 100_000))).toEqual([]);
  });

  it('refuses options that mean nothing', async () => {
    expect(await problemsOf(qualityCurator, { topPhrases: { '1': 0.1 } })).toHaveLength(1);
    expect(await problemsOf(qualityCurator, { topPhrases: { '2': 1.1 } })).toHaveLength(1);
    expect(await problemsOf(qualityCurator, { entropyNats: { least: 2, most: 1 } })).toHaveLength(
      1,
    );
    expect(await problemsOf(qualityCurator, { repeatedLine: 0.1 })).toHaveLength(1);
  });
});
