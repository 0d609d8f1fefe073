import { describe, expect, it } from 'vitest';
import { AdaptiveConcurrency } from '../../src/requests/adaptive-concurrency.js';

describe('the concurrency of a server', () => {
  it('grows by about one per round of answers, up to the most', () => {
    const concurrency = new AdaptiveConcurrency({ start: 4, most: 6 });
    const limits: number[] = [];
    for (let answer = 0; answer < 30; answer++) {
      limits.push(concurrency.limit);
      concurrency.answered(0);
    }
    // Σ 1/limit from 4: the fifth answer reaches 5.13, the tenth 6 (4, 4.25, 4.49, 4.71, 4.92, 5.12 …).
    expect(limits.indexOf(5)).toBe(5);
    expect(limits.indexOf(6)).toBe(10);
    expect(limits.at(-1)).toBe(6);
  });

  it('shrinks to 0.8 once per episode of 429', () => {
    const concurrency = new AdaptiveConcurrency({ start: 50, most: 64 });
    const { episode } = concurrency;
    for (let answer = 0; answer < 50; answer++) concurrency.rateLimited(episode);
    expect(concurrency.limit).toBe(40);
    concurrency.rateLimited(concurrency.episode);
    expect(concurrency.limit).toBe(32);
  });

  it('never falls below 1', () => {
    const concurrency = new AdaptiveConcurrency({ start: 2, most: 64 });
    for (let episode = 0; episode < 20; episode++) concurrency.rateLimited(concurrency.episode);
    expect(concurrency.limit).toBe(1);
  });

  it('rests for 10 s after the server was unavailable', () => {
    const concurrency = new AdaptiveConcurrency({ start: 1, most: 64 });
    concurrency.unavailable(1000);
    concurrency.answered(10_999);
    expect(concurrency.limit).toBe(1);
    concurrency.answered(11_000);
    expect(concurrency.limit).toBe(2);
  });

  it('grows for half of the time under a server that fails every second', () => {
    const concurrency = new AdaptiveConcurrency({ start: 1, most: 64 });
    for (let now = 0; now < 60_000; now += 100) {
      if (now % 1000 === 0) concurrency.unavailable(now);
      concurrency.answered(now);
    }
    // 300 answers in 30 s of growth: the limit after n answers is about the root of 2n.
    expect(concurrency.limit).toBeGreaterThanOrEqual(23);
    expect(concurrency.limit).toBeLessThanOrEqual(25);
  });

  it('starts at no more than the most', () => {
    expect(new AdaptiveConcurrency({ start: 9, most: 2 }).limit).toBe(2);
  });
});
