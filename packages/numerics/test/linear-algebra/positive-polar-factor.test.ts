import { describe, expect, it } from 'vitest';
import {
  cholesky,
  denseMatrix,
  fromRows,
  identity,
  multiply,
  multiplyTransposed,
  positivePolarFactor,
  randomStream,
} from '../../src/index.js';

function randomSquare(size: number, key: string) {
  const random = randomStream(key);
  const values = Float64Array.from({ length: size * size }, () => random.uniform());
  return denseMatrix(size, size, values);
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

describe('positivePolarFactor', () => {
  it('is symmetric, positive definite, and its square is AᵀA', () => {
    for (const size of [1, 2, 3, 8, 32]) {
      const a = randomSquare(size, `size ${size}`);
      const factor = positivePolarFactor(a);
      const gram = multiplyTransposed(a, a);
      expect(largestDifference(multiply(factor, factor).values, gram.values)).toBeLessThan(
        // Entries of AᵀA are below `size`; a sum of `size` products rounds by size·2^-53 of that.
        size * size * 2e-15,
      );
      const transposed = Float64Array.from(
        factor.values,
        (_, e) => factor.values[(e % size) * size + Math.floor(e / size)]!,
      );
      expect(largestDifference(factor.values, transposed)).toBeLessThan(1e-14 * size);
      expect(() => cholesky(factor)).not.toThrow();
    }
  });

  it('is |A| for a diagonal, and I for a rotation', () => {
    const diagonal = fromRows([
      [3, 0],
      [0, -2],
    ]);
    expect([...positivePolarFactor(diagonal).values]).toEqual([3, 0, 0, 2]);
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    const rotation = fromRows([
      [c, -s],
      [s, c],
    ]);
    const found = positivePolarFactor(rotation).values;
    expect(largestDifference(found, identity(2).values)).toBeLessThan(1e-15);
  });

  it('keeps a rank that A has not', () => {
    // A = (1, 2)ᵀ(3, 4): AᵀA = 5 (3, 4)ᵀ(3, 4), its root √5/5 times that.
    const found = positivePolarFactor(
      fromRows([
        [3, 4],
        [6, 8],
      ]),
    ).values;
    const scale = Math.sqrt(5) / 5;
    const expected = Float64Array.of(9 * scale, 12 * scale, 12 * scale, 16 * scale);
    expect(largestDifference(found, expected)).toBeLessThan(1e-13);
  });

  it('refuses what is not square or not finite', () => {
    expect(() => positivePolarFactor(denseMatrix(2, 3))).toThrowError(/2 × 3/);
    expect(() => positivePolarFactor(denseMatrix(1, 1, Float64Array.of(NaN)))).toThrowError(
      /not finite/,
    );
  });
});
