import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { leastCount } from '../src/checks/least-count.js';
import { continuousDifferences } from '../src/sampling/difference-laws.js';
import { expectationUnderNormal } from '../src/sampling/expectation-under-normal.js';
import { labelledPairs } from '../src/index.js';
import { lossPairLaws } from '../src/sampling/loss-pair-laws.js';

describe('the known laws', () => {
  it('integrate against the normal law: E Z² = 1, E cosh Z = √e', () => {
    expect(expectationUnderNormal((z) => z * z)).toBeCloseTo(1, 12);
    expect(expectationUnderNormal(Math.cosh)).toBeCloseTo(Math.sqrt(Math.E), 12);
  });

  it('give nothing at no gap, and ln 2 at most', () => {
    for (const laws of [labelledPairs, lossPairLaws, continuousDifferences('jensen-shannon')]) {
      expect(laws[0]?.nats).toBeCloseTo(0, 12);
      expect(laws[1]?.nats).toBeGreaterThan(0);
      expect(laws[2]?.nats).toBeGreaterThan(laws[1]?.nats ?? 1);
      expect(laws[2]?.nats).toBeLessThan(Math.LN2);
    }
  });

  it('agree with the mean log-ratio of a label and its normal variable', () => {
    const gap = 1;
    const law = labelledPairs[1]!;
    const n = 20_000;
    const input = law.sample(n, randomStream('labelled'));
    const { x, y } = input.type === 'paired' ? input : { x: undefined, y: undefined };
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const toOther = (2 * x!.values[i]! - 1) * gap * (y!.values[i]! - gap / 2);
      sum += Math.LN2 - Math.log1p(Math.exp(-toOther));
    }
    // The log-ratio has a deviation below 1, so the mean below 1/√n; five of those.
    expect(Math.abs(sum / n - law.nats)).toBeLessThan(5 / Math.sqrt(n));
  });
});

describe('leastCount', () => {
  it('is the least number of successes that chance does not fall below once in 10,000', () => {
    // Bin(40, 0.9): P(X ≤ 27) = 0.88e-4, P(X ≤ 28) = 3.8e-4.
    expect(leastCount({ trials: 40, probability: 0.9 })).toBe(28);
    // Bin(4, ½): even none has a probability of 1/16.
    expect(leastCount({ trials: 4, probability: 0.5 })).toBe(0);
  });
});
