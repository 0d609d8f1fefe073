import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  denseMatrix,
  fillNormal,
  fromRows,
  multiply,
  randomStream,
  symmetricEigen,
  transpose,
  type DenseMatrix,
} from '../../src/index.js';

function diagonal(values: Float64Array): DenseMatrix {
  const matrix = denseMatrix(values.length, values.length);
  values.forEach((value, i) => (matrix.values[i * values.length + i] = value));
  return matrix;
}

function farthest(left: DenseMatrix, right: DenseMatrix): number {
  return left.values.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - right.values[index]!)),
    0,
  );
}

describe('symmetricEigen', () => {
  it('finds 3 and 1 with (1, ±1)/√2 in [[2, 1], [1, 2]], reading the upper triangle only', () => {
    const { values, vectors } = symmetricEigen(
      fromRows([
        [2, 1],
        [99, 2],
      ]),
    );
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    const half = Math.SQRT1_2;
    expect(vectors.values.every((v) => Math.abs(Math.abs(v) - half) < 1e-15)).toBe(true);
    expect(vectors.values[0]! * vectors.values[2]!).toBeGreaterThan(0);
  });

  it('gives A = V diag(λ) Vᵀ with orthonormal V and descending λ, at any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        fc.constantFrom(1, 1e-12, 1e12),
        (size, seed, scale) => {
          const random = randomStream(`eigen ${seed}`);
          const root = denseMatrix(size, size, fillNormal(new Float64Array(size * size), random));
          const matrix = multiply(root, transpose(root));
          matrix.values.forEach((value, i) => (matrix.values[i] = scale * value));
          const { values, vectors } = symmetricEigen(matrix);
          // A few rounding errors of the largest entry per rotation.
          const bound = 200 * size * Number.EPSILON;
          const back = multiply(multiply(vectors, diagonal(values)), transpose(vectors));
          expect(farthest(back, matrix)).toBeLessThan(bound * values[0]!);
          const gram = multiply(transpose(vectors), vectors);
          expect(farthest(gram, diagonal(new Float64Array(size).fill(1)))).toBeLessThan(bound);
          expect([...values]).toEqual([...values].sort((a, b) => b - a));
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('leaves diagonal and zero matrices alone', () => {
    const { values, vectors } = symmetricEigen(diagonal(Float64Array.of(1, 5, 3)));
    expect([...values]).toEqual([5, 3, 1]);
    expect([...vectors.values]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
    expect([...symmetricEigen(denseMatrix(2, 2)).values]).toEqual([0, 0]);
  });

  it('refuses matrices that are not square or not finite', () => {
    expect(() => symmetricEigen(denseMatrix(2, 3))).toThrow(/2 × 3/);
    expect(() => symmetricEigen(fromRows([[Number.NaN]]))).toThrow(/NaN at \(0, 0\)/);
  });
});
