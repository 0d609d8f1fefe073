import { denseMatrix, multiplyTransposed, randomStream, symmetricEigen } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { leadingEigen } from '../../src/components/leading-eigen.js';

/** AᵀA of an n × 64 matrix whose column j has the standard deviation `scale(j)`. */
function scatterOf(rows: number, scale: (column: number) => number) {
  const random = randomStream('scatter');
  const sample = denseMatrix(rows, 64);
  sample.values.forEach((_, place) => {
    sample.values[place] = random.normal() * scale(place % 64);
  });
  return multiplyTransposed(sample, sample);
}

/** The largest relative error of a value, and of |cos| of a vector with the true one. */
function errorsOf(matrix: ReturnType<typeof scatterOf>, count: number) {
  const found = leadingEigen(matrix, count);
  const exact = symmetricEigen(matrix);
  const { columns, values } = found.vectors;
  const errors = Array.from({ length: count }, (_, j) => {
    let overlap = 0;
    for (let i = 0; i < 64; i++) {
      overlap += values[i * columns + j]! * exact.vectors.values[i * 64 + j]!;
    }
    return [Math.abs(found.values[j]! / exact.values[j]! - 1), 1 - Math.abs(overlap)];
  });
  return { largest: Math.max(...errors.flat()), columns };
}

/**
 * An eigenvalue is off by its squared residual over a gap, and 1 − cos is half the squared angle,
 * residual/gap: with residuals of 1e-11 and gaps above 1e-4 of the largest value, rounding remains.
 */
const ROUNDING = 1e-12;

describe('leadingEigen', () => {
  it('equals the full decomposition where the spectrum falls', () => {
    const { largest, columns } = errorsOf(
      scatterOf(500, (j) => 0.8 ** j),
      5,
    );
    expect(largest).toBeLessThan(ROUNDING);
    // Of the iterated subspace, not of the whole space.
    expect(columns).toBeLessThan(64);
  });

  it('equals it where the rows span fewer directions than are iterated', () => {
    const fewRows = scatterOf(6, () => 1);
    expect(errorsOf(fewRows, 6).largest).toBeLessThan(ROUNDING);
    const fewColumns = scatterOf(500, (j) => (j < 6 ? 1 + j : 0));
    const { largest, columns } = errorsOf(fewColumns, 6);
    expect(largest).toBeLessThan(ROUNDING);
    expect(columns).toBeLessThan(64);
  });

  it('equals it where the spectrum is flat', () => {
    const matrix = scatterOf(4000, () => 1);
    expect(errorsOf(matrix, 4).largest).toBeLessThan(ROUNDING);
  });

  it('equals it for many components', () => {
    const matrix = scatterOf(500, (j) => 0.9 ** j);
    expect(errorsOf(matrix, 30).largest).toBeLessThan(ROUNDING);
  });
});
