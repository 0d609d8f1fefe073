import { patternCurator } from '@ggmi/curator-text';
import { describe, expect, it } from 'vitest';
import { byReason, curateWith, problemsOf, withResponses } from '../curate-with.js';

describe('pattern curator', () => {
  const items = withResponses('2 + 2 = 4\nA: 4', 'I cannot help with that.', 'A: four', 'A: 4\r\n');

  it('drops what does not match', async () => {
    const options = { pattern: '^A: \\d+\\s*$', flags: 'mu' };
    const curation = await curateWith(patternCurator, { items, options });
    expect(byReason(curation.drops)).toEqual({ 'pattern-unmatched': ['b', 'c'] });
  });

  it('drops what matches where only the rest is in order', async () => {
    const options = { pattern: 'i CANNOT', flags: 'iu', keep: 'not-matching' };
    const curation = await curateWith(patternCurator, { items, options });
    expect(byReason(curation.drops)).toEqual({ 'pattern-matched': ['b'] });
  });

  it('searches the prompt where it is told to, and flags', async () => {
    const options = { pattern: 'of [ab]$', field: 'prompt', policy: 'flag' };
    const curation = await curateWith(patternCurator, { items, options });
    expect(curation.kept).toEqual(items);
    expect(byReason(curation.flags)).toEqual({ 'pattern-unmatched': ['c', 'd'] });
  });

  it('takes an emoji for one character by default', async () => {
    const options = { pattern: '^.$' };
    const emoji = withResponses('😀', '😀😀');
    const curation = await curateWith(patternCurator, { items: emoji, options });
    expect(byReason(curation.drops)).toEqual({ 'pattern-unmatched': ['b'] });
  });

  it('refuses a pattern that is none, and flags that carry state', async () => {
    expect(await problemsOf(patternCurator, { pattern: '(' })).toEqual([
      expect.stringContaining('Invalid regular expression'),
    ]);
    expect(await problemsOf(patternCurator, { pattern: 'a', flags: 'g' })).toEqual([
      'only the flags i, m, s and u: g and y would carry state between items',
    ]);
    expect(await problemsOf(patternCurator, { pattern: 'a', flags: 'ii' })).toHaveLength(1);
    expect(await problemsOf(patternCurator, {})).toHaveLength(1);
  });
});
