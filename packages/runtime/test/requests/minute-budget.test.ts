import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinuteBudget } from '../../src/requests/minute-budget.js';

describe('a budget per minute', () => {
  it('lets so many requests through, and the next one when the first is a minute old', () => {
    const budget = new MinuteBudget({ requests: 3 });
    for (const at of [0, 10, 20]) {
      expect(budget.waitMs(at, 0)).toBe(0);
      budget.take(at, 0);
    }
    expect(budget.waitMs(30, 0)).toBe(59_970);
    expect(budget.waitMs(60_000, 0)).toBe(0);
  });

  it('waits until enough tokens are a minute old', () => {
    const budget = new MinuteBudget({ tokens: 100 });
    budget.take(0, 40);
    budget.take(1000, 40);
    expect(budget.waitMs(2000, 20)).toBe(0);
    expect(budget.waitMs(2000, 60)).toBe(58_000);
    expect(budget.waitMs(2000, 61)).toBe(59_000);
  });

  it('counts what was used in place of what was expected', () => {
    const budget = new MinuteBudget({ tokens: 100 });
    const entry = budget.take(0, 100);
    expect(budget.waitMs(0, 50)).toBe(60_000);
    budget.settle(entry, { input: 20, output: 10 });
    expect(budget.waitMs(0, 70)).toBe(0);
    expect(budget.waitMs(0, 71)).toBe(60_000);
    expect(budget.waitMs(60_000, 100)).toBe(0);
    budget.settle(entry, { input: 500, output: 0 });
    budget.take(60_000, 50);
    expect(budget.waitMs(60_000, 50)).toBe(0);
  });

  it('lets a request through alone that is larger than all of it', () => {
    const budget = new MinuteBudget({ tokens: 100 });
    expect(budget.waitMs(0, 1000)).toBe(0);
    budget.take(0, 1000);
    expect(budget.waitMs(1, 1)).toBe(59_999);
  });

  it('is never exceeded within any minute', () => {
    const requests = fc.array(fc.record({ pause: fc.nat(20_000), tokens: fc.nat(60) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(requests, (all) => {
        const budget = new MinuteBudget({ requests: 5, tokens: 100 });
        const taken: { at: number; tokens: number }[] = [];
        let now = 0;
        for (const { pause, tokens } of all) {
          now += pause;
          now += budget.waitMs(now, tokens);
          budget.take(now, tokens);
          taken.push({ at: now, tokens });
          const minute = taken.filter(({ at }) => at > now - 60_000);
          expect(minute.length).toBeLessThanOrEqual(5);
          expect(minute.reduce((sum, each) => sum + each.tokens, 0)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
