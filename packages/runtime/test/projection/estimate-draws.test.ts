import { describe, expect, it } from 'vitest';
import { describeEstimate } from '../../src/projection/describe-estimate.js';
import { estimateDraws } from '../../src/projection/estimate-draws.js';
import { longestAnswer } from '../../src/projection/longest-answer.js';

const needed = {
  draws: 100,
  promptBytes: 8000,
  answerBytes: undefined,
  longestAnswer: 512,
};
/** Per million tokens. */
const prices = { prices: { 'm-1': { input: 3, output: 15 } }, currency: 'USD' };

describe('an estimate of draws', () => {
  it('takes a token for four bytes, and the limit for every answer where none is known', () => {
    expect(estimateDraws(needed)).toEqual({
      draws: 100,
      inputTokens: 2000,
      outputTokens: 51_200,
      outputBy: 'limit',
    });
  });

  it('expects answers as long as those that are kept', () => {
    // 100 answers of 60 bytes: 15 tokens each.
    const { outputTokens, outputBy } = estimateDraws({ ...needed, answerBytes: 60 });
    expect([outputTokens, outputBy]).toEqual([1500, 'kept-answers']);
  });

  it('expects no answer beyond its limit', () => {
    expect(estimateDraws({ ...needed, answerBytes: 60, longestAnswer: 10 }).outputTokens).toBe(
      1000,
    );
  });

  it('tells no output where nothing bounds it', () => {
    const estimate = estimateDraws({ ...needed, longestAnswer: undefined });
    expect(estimate.outputTokens).toBeNull();
    expect(describeEstimate(estimate, { ...prices, model: 'm-1' })).toBe(
      'estimate: about 2000 tokens of prompts (bytes / 4) and an unknown number of answers, which have no limit; no cost can be told',
    );
  });

  it('is counted in money by the price of its model', () => {
    // 2000 × 3 + 51 200 × 15 = 774 000 per million.
    expect(describeEstimate(estimateDraws(needed), { ...prices, model: 'm-1' })).toBe(
      'estimate: about 2000 tokens of prompts (bytes / 4) and at most 51200 of answers, by their limit; at most about 0.7740 USD',
    );
    // 2000 × 3 + 1500 × 15 = 28 500 per million.
    const kept = estimateDraws({ ...needed, answerBytes: 60 });
    expect(describeEstimate(kept, { ...prices, model: 'm-1' })).toBe(
      'estimate: about 2000 tokens of prompts (bytes / 4) and about 1500 of answers, as long as the kept ones; about 0.0285 USD',
    );
  });

  it('names the price that is missing', () => {
    expect(describeEstimate(estimateDraws(needed), { ...prices, model: 'm-2' })).toMatch(
      /by their limit; no price: add 'm-2' to `requests.prices`$/,
    );
  });
});

describe('the limit of an answer', () => {
  it.each(['num_predict', 'maxTokens', 'max_tokens', 'max_new_tokens'])('is %s', (name) => {
    expect(longestAnswer({ model: 'm', [name]: 64 })).toBe(64);
  });

  it('is unknown where no option says it, and where Ollama is told of none', () => {
    expect(longestAnswer({ model: 'm' })).toBeUndefined();
    expect(longestAnswer({ num_predict: -1 })).toBeUndefined();
  });
});
