import { lengthCurator } from '@ggmi/curator-text';
import { describe, expect, it } from 'vitest';
import { byReason, curateWith, problemsOf, withResponses } from '../curate-with.js';

describe('length curator', () => {
  it('only drops empty responses by default', async () => {
    const curation = await curateWith(lengthCurator, { items: withResponses('', ' ', 'a') });
    expect(byReason(curation.drops)).toEqual({ 'response-too-short': ['a'] });
  });

  // 'é' has 2 bytes; the emoji 4 bytes, 1 code point; half of a surrogate pair becomes U+FFFD, 3 bytes.
  it.each([
    ['bytes', { least: 3, most: 4 }, { 'response-too-short': ['a'], 'response-too-long': ['d'] }],
    ['characters', { least: 2, most: 2 }, { 'response-too-short': ['a', 'b', 'c'] }],
    ['words', { least: 2 }, { 'response-too-short': ['a', 'b', 'c'] }],
    ['words', { most: 0 }, { 'response-too-long': ['a', 'b', 'c', 'd'] }],
  ] as const)('counts %s, bounds included: %j', async (unit, response, expected) => {
    const items = withResponses('é', '😀', '\ud800', 'ab cd');
    const options = { unit, response };
    const curation = await curateWith(lengthCurator, { items, options });
    const withLong = unit === 'characters' ? { ...expected, 'response-too-long': ['d'] } : expected;
    expect(byReason(curation.drops)).toEqual(withLong);
  });

  it('judges prompts first, and flags every reason', async () => {
    const items = withResponses('too long a response');
    const options = { prompt: { most: 3 }, response: { most: 3 } };
    const dropped = await curateWith(lengthCurator, { items, options });
    expect(byReason(dropped.drops)).toEqual({ 'prompt-too-long': ['a'] });
    const flagged = await curateWith(lengthCurator, {
      items,
      options: { ...options, policy: 'flag' },
    });
    expect(flagged.kept).toEqual(items);
    expect(byReason(flagged.flags)).toEqual({
      'prompt-too-long': ['a'],
      'response-too-long': ['a'],
    });
    const short = await curateWith(lengthCurator, { items, options: { prompt: { least: 99 } } });
    expect(byReason(short.drops)).toEqual({ 'prompt-too-short': ['a'] });
  });

  it('refuses a least above the most', async () => {
    const problems = await problemsOf(lengthCurator, { response: { least: 5, most: 4 } });
    expect(problems).toEqual(['must be at least `least`']);
    expect(await problemsOf(lengthCurator, { response: { least: 5, most: 5 } })).toEqual([]);
  });
});
