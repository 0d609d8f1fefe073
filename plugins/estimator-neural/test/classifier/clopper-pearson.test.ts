import { describe, expect, it } from 'vitest';
import { binomialUpperTail, clopperPearson } from '../../src/classifier/clopper-pearson.js';

describe('the exact binomial', () => {
  it('of eight or more heads in ten is 56/1024, and of any number is 1', () => {
    expect(binomialUpperTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 14);
    expect(binomialUpperTail(0, 10, 0.5)).toBe(1);
    expect(binomialUpperTail(10, 10, 0.25)).toBeCloseTo(0.25 ** 10, 18);
  });

  it('interval of no success in n has the closed form 1 − (α/2)^(1/n)', () => {
    const { lower, upper } = clopperPearson({ successes: 0, trials: 20 }, 0.9);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 12);
    const all = clopperPearson({ successes: 20, trials: 20 }, 0.9);
    expect(all.lower).toBeCloseTo(0.05 ** (1 / 20), 12);
    expect(all.upper).toBe(1);
  });

  it('interval ends are the probabilities whose tails are α/2', () => {
    const { lower, upper } = clopperPearson({ successes: 13, trials: 40 }, 0.95);
    expect(binomialUpperTail(13, 40, lower)).toBeCloseTo(0.025, 12);
    expect(1 - binomialUpperTail(14, 40, upper)).toBeCloseTo(0.025, 12);
  });
});
