import { describe, expect, it } from 'vitest';
import { exponentiateDifferences } from '../../src/special/exponentiate-differences.js';

function exponentials(differences: readonly number[]): Float64Array {
  const values = Float64Array.from([7, ...differences]);
  const shifts = new Float64Array(differences.length);
  exponentiateDifferences(values, 1, { shifts, count: differences.length });
  expect(values[0]).toBe(7);
  return values.subarray(1);
}

describe('exponentiateDifferences', () => {
  it('is within 2 units in the last place of Math.exp down to −708', () => {
    const differences = Array.from({ length: 20_000 }, (_, i) => -708 * (i / 20_000) ** 3);
    exponentials(differences).forEach((value, i) => {
      expect(Math.abs(value / Math.exp(differences[i]!) - 1)).toBeLessThan(2 * 2 ** -52);
    });
  });

  it('is 1 at 0, falls to 0 through the least doubles, and keeps NaN', () => {
    expect([...exponentials([0, -0, -747, -1e5, -Infinity, NaN])]).toEqual([1, 1, 0, 0, 0, NaN]);
    // Below −708 results are multiples of 2^-1074.
    for (const x of [-710, -720, -740, -745]) {
      expect(Math.abs(exponentials([x])[0]! - Math.exp(x))).toBeLessThan(
        2 * 2 ** -1074 + Math.exp(x) * 1e-15,
      );
    }
  });

  it('subtracts the shift of each row', () => {
    const values = Float64Array.of(0, 5, 2);
    exponentiateDifferences(values, 1, { shifts: Float64Array.of(5, 3), count: 2 });
    expect([...values.subarray(0, 2)]).toEqual([0, 1]);
    expect(values[2]).toBeCloseTo(Math.exp(-1), 15);
  });
});
