import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { rateShare } from '../../src/training/learning-rate.js';
import { trainingOrder } from '../../src/training/training-order.js';

describe('the rate of learning', () => {
  it('rises linearly, then falls by half a cosine', () => {
    const shares = Array.from({ length: 10 }, (_, step) =>
      rateShare(step, { steps: 10, warmUp: 0.4 }),
    );
    [0.2, 0.4, 0.6, 0.8, 1].forEach((share, step) => expect(shares[step]).toBeCloseTo(share, 12));
    expect(shares[7]).toBeCloseTo(0.5, 12);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(rateShare(0, { steps: 1, warmUp: 0.1 })).toBe(1);
  });
});

describe('the order of training', () => {
  it('takes every item once in an epoch, and each epoch in its own order', () => {
    const order = [...trainingOrder({ items: 7, epochs: 2.5 }, randomStream('order'))];
    expect(order.length).toBe(18);
    const sorted = (part: number[]) => part.toSorted((one, other) => one - other);
    expect(sorted(order.slice(0, 7))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(sorted(order.slice(7, 14))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(order.slice(7, 14)).not.toEqual(order.slice(0, 7));
    expect(new Set(order.slice(14)).size).toBe(4);
  });

  it('takes one item at least, and none of none', () => {
    expect(trainingOrder({ items: 3, epochs: 0.01 }, randomStream('a')).length).toBe(1);
    expect(trainingOrder({ items: 0, epochs: 5 }, randomStream('a')).length).toBe(0);
  });
});
