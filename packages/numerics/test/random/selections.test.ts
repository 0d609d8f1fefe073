import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillNormal,
  permutation,
  randomStream,
  sampleWithoutReplacement,
} from '../../src/index.js';

describe('permutation', () => {
  it('holds every index once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.string(), (n, key) => {
        const sorted = permutation(n, randomStream(key)).sort();
        expect([...sorted]).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('gives each of the six orders of three items with probability 1/6', () => {
    const n = 30_000;
    const random = randomStream('orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < n; i++) {
      const order = permutation(3, random).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) {
      expect(Math.abs(count / n - 1 / 6)).toBeLessThan(4 * Math.sqrt(5 / 36 / n));
    }
  });
});

describe('sampleWithoutReplacement', () => {
  it('returns that many different indices in range', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.string(), (a, b, key) => {
        const [count, n] = [Math.min(a, b), Math.max(a, b)];
        const sample = sampleWithoutReplacement(n, count, randomStream(key));
        expect(sample.length).toBe(count);
        expect(new Set(sample).size).toBe(count);
        expect(sample.every((index) => index < n)).toBe(true);
      }),
    );
  });

  it('holds each item with probability count / n', () => {
    const trials = 20_000;
    const random = randomStream('inclusion');
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < trials; i++)
      for (const item of sampleWithoutReplacement(10, 3, random)) counts[item]! += 1;
    for (const count of counts) {
      expect(Math.abs(count / trials - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / trials));
    }
  });

  it('is the beginning of a Fisher–Yates shuffle of all items', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.string(), (a, b, key) => {
        const [count, n] = [Math.min(a, b), Math.max(a, b)];
        const items = Array.from({ length: n }, (_, index) => index);
        const random = randomStream(key);
        for (let i = 0; i < count; i++) {
          const j = i + random.integer(n - i);
          [items[i], items[j]] = [items[j]!, items[i]!];
        }
        const sample = sampleWithoutReplacement(n, count, randomStream(key));
        expect([...sample]).toEqual(items.slice(0, count));
      }),
    );
  });

  it('takes no time for items that it does not draw', () => {
    const sample = sampleWithoutReplacement(2 ** 32, 2, randomStream('many'));
    expect(sample.length).toBe(2);
  });

  it('refuses a count outside 0 … n', () => {
    for (const count of [-1, 4, 1.5, Number.NaN]) {
      expect(() => sampleWithoutReplacement(3, count, randomStream('a'))).toThrow(RangeError);
    }
  });
});

describe('fillNormal', () => {
  it('writes the stream’s normals in order into the array it was given', () => {
    const target = new Float64Array(5);
    expect(fillNormal(target, randomStream('a'))).toBe(target);
    const random = randomStream('a');
    expect([...target]).toEqual(Array.from({ length: 5 }, () => random.normal()));
  });
});
