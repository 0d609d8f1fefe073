import type { Generator } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { scoreResponses } from '../../src/cells/score-responses.js';

const prompt = {
  kind: 'text',
  id: 'p',
  text: 'p?',
  demonstrations: [],
  answer: { kind: 'response', prompt: '' },
} as const;
const response = { kind: 'text', id: 'r', prompt: '', response: 'r' } as const;
const { signal } = new AbortController();

const scored = (values: readonly number[]) => {
  // Only scoring is looked at.
  const generator = { score: async () => Float64Array.from(values) } as unknown as Generator;
  return scoreResponses(generator, { pairs: [{ prompt, response }], signal });
};

describe('scores of given texts', () => {
  it('are taken as they are, an impossible text and rounding at 0 included', async () => {
    for (const value of [-12.5, -Infinity, 1e-5])
      expect([...(await scored([value]))]).toEqual([value]);
  });

  it.each([
    ['NaN', [NaN]],
    ['+Infinity', [Infinity]],
    ['a probability above 1', [0.5]],
    ['one too many', [-1, -2]],
    ['none', []],
  ])('are refused where they are %s', async (_, values) => {
    await expect(scored(values)).rejects.toThrowError(TypeError);
  });
});
