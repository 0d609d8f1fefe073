import { describe, expect, it } from 'vitest';
import { answerLogProbability } from '../../src/law/answer-log-probability.js';

function answerOf(text: string) {
  const tokens = { logProbabilities: [-1, -0.5], isFaulty: false, isEndListed: false };
  return { text, end: 'length', tokens, hasThoughts: false } as const;
}

describe('the log-probability of an answer', () => {
  it('is the sum over its tokens', () => {
    expect(answerLogProbability(answerOf('ab'))).toEqual({ logProbability: -1.5 });
  });

  it('is withheld where the text lost bytes: many answers have that text', () => {
    const { logProbabilityWithheld } = answerLogProbability(answerOf('a\uFFFD'));
    expect(logProbabilityWithheld).toMatch(/no UTF-8/);
  });
});
