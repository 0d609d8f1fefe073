import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionAround } from '../../src/neighbours/partition-around.js';

it('partitioning puts the middle element where sorting would, and moves rows with their keys', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 }),
      fc.nat(),
      (source, pick) => {
        const middle = pick % source.length;
        const keys = Float64Array.from(source);
        const order = Int32Array.from(source.keys());
        partitionAround(keys, order, { start: 0, middle, end: source.length });
        expect(keys[middle]).toBe(source.toSorted((a, b) => a - b)[middle]);
        expect(keys.slice(0, middle).every((key) => key <= keys[middle]!)).toBe(true);
        expect(keys.slice(middle).every((key) => key >= keys[middle]!)).toBe(true);
        expect([...order].map((row) => source[row])).toEqual([...keys]);
      },
    ),
    { seed: 5 },
  );
});
