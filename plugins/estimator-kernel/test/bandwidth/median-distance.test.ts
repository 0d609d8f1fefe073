import { fromRows, randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandwidthOf } from '../../src/bandwidth/bandwidth.js';
import { medianDistance } from '../../src/bandwidth/median-distance.js';
import { middleOrderStatistics } from '../../src/bandwidth/middle-order-statistics.js';

describe('the two middle values of numbers that are not held', () => {
  it('equal those of the sorted numbers, tied or not', () => {
    const number = fc.oneof(
      fc.double({ min: 0, max: 1e300, noNaN: true }),
      fc.constantFrom(0, 1, 1.0001, 2, 1e-310),
    );
    fc.assert(
      fc.property(fc.array(fc.array(number), { minLength: 1 }), (rows) => {
        const all = Float64Array.from(rows.flat()).sort();
        fc.pre(all.length > 0);
        const middles = middleOrderStatistics(all.length, (visit) => {
          for (const row of rows) visit(Float64Array.from(row));
        });
        expect(middles[0]).toBe(all[Math.floor((all.length - 1) / 2)]!);
        expect(middles[1]).toBe(all[Math.floor(all.length / 2)]!);
      }),
    );
  });

  it('equal those of the sorted numbers beyond the number that is sorted at once', () => {
    const random = randomStream('many numbers');
    for (const count of [70_000, 70_001]) {
      const many = Float64Array.from({ length: count }, () => Math.abs(random.normal()) ** 3);
      const sorted = many.slice().sort();
      const middles = middleOrderStatistics(count, (visit) => {
        visit(many.subarray(0, 30_001));
        visit(many.subarray(30_001));
      });
      expect(middles).toEqual([sorted[Math.floor((count - 1) / 2)], sorted[Math.floor(count / 2)]]);
    }
  });

  it('are found where more than a million numbers share their first 20 bits', () => {
    const random = randomStream('crowded bin');
    const crowded = Float64Array.from({ length: 1_100_000 }, () => 1 + random.uniform() / 512);
    const middles = middleOrderStatistics(crowded.length, (visit) => visit(crowded));
    const sorted = crowded.slice().sort();
    expect(middles).toEqual([sorted[549_999], sorted[550_000]]);
  });

  it('are found among more than a million equal numbers', () => {
    const equal = new Float64Array(1_100_000).fill(0.3);
    expect(middleOrderStatistics(equal.length, (visit) => visit(equal))).toEqual([0.3, 0.3]);
  });
});

describe('the median distance', () => {
  // Distances of 0, 1, 3: 1, 2, 3. Of 0, 1, 3, 7: 1, 2, 3, 4, 6, 7.
  const odd = fromRows([[0], [1], [3]]);
  const even = fromRows([[0], [1], [3], [7]]);

  it('leaves out pairs of a row with itself', () => {
    expect(medianDistance(odd, 'distance')).toBe(2);
    expect(medianDistance(odd, 'squared-distance')).toBe(4);
  });

  it('is the mean of the two middle values of an even number of pairs', () => {
    expect(medianDistance(even, 'distance')).toBe(3.5);
    expect(medianDistance(even, 'squared-distance')).toBe((9 + 16) / 2);
  });

  it('gives σ itself, or by the squares 2σ², or is replaced by a number', () => {
    expect(bandwidthOf(odd, { rule: 'median-distance', name: 'x' })).toBe(2);
    expect(bandwidthOf(odd, { rule: 'median-squared-distance', name: 'x' })).toBe(Math.sqrt(2));
    expect(bandwidthOf(odd, { rule: 0.7, name: 'x' })).toBe(0.7);
  });

  it('of which more than half are 0 gives no scale', () => {
    const tied = fromRows([[1], [1], [1], [1], [5]]);
    expect(() => bandwidthOf(tied, { rule: 'median-distance', name: 'x' })).toThrow(
      /pairs of rows of x: received a median distance of 0/,
    );
  });
});
