import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  cholesky,
  denseMatrix,
  fillNormal,
  fromRows,
  identity,
  logDeterminantSpd,
  multiply,
  NotPositiveDefiniteError,
  randomStream,
  solveSpd,
  transpose,
  type DenseMatrix,
} from '../../src/index.js';

function randomSpd(size: number, key: string): DenseMatrix {
  const root = denseMatrix(
    size,
    size,
    fillNormal(new Float64Array(size * size), randomStream(key)),
  );
  return add(multiply(root, transpose(root)), identity(size));
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

const size = fc.integer({ min: 1, max: 8 });

describe('cholesky', () => {
  it('factors a matrix known by hand', () => {
    // (2 0 0 / 6 1 0 / −8 5 3) times its transpose.
    const matrix = fromRows([
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ]);
    expect(cholesky(matrix)).toEqual(
      fromRows([
        [2, 0, 0],
        [6, 1, 0],
        [-8, 5, 3],
      ]),
    );
  });

  it('gives L with L·Lᵀ equal to the matrix', () => {
    fc.assert(
      fc.property(size, fc.string(), (n, key) => {
        const matrix = randomSpd(n, key);
        const lower = cholesky(matrix);
        const product = multiply(lower, transpose(lower));
        product.values.forEach((value, i) => expect(value).toBeCloseTo(matrix.values[i]!, 11));
      }),
      { numRuns: 30 },
    );
  });

  it('names the pivot at which the matrix stops being positive definite', () => {
    const indefinite = fromRows([
      [1, 0, 0],
      [0, 1, 2],
      [0, 2, 1],
    ]);
    const error = thrownBy(() => cholesky(indefinite));
    expect(NotPositiveDefiniteError.is(error)).toBe(true);
    expect(error).toMatchObject({ code: 'NOT_POSITIVE_DEFINITE', pivot: 2, value: -3 });
    expect(NotPositiveDefiniteError.is(new RangeError('other'))).toBe(false);
  });

  it('refuses a singular matrix at every scale', () => {
    for (const scale of [1e-200, 1, 1e200]) {
      // vvᵀ for v = (0.1, 0.7): rounding leaves a second pivot of 1.7·10⁻¹⁶ times the scale.
      const values = Float64Array.of(0.1 * 0.1, 0.1 * 0.7, 0.7 * 0.1, 0.7 * 0.7);
      const matrix = denseMatrix(
        2,
        2,
        values.map((value) => value * scale),
      );
      expect(() => cholesky(matrix)).toThrow(NotPositiveDefiniteError);
    }
  });

  it('lets a caller raise the share of the diagonal that a pivot must exceed', () => {
    const nearlySingular = fromRows([
      [1, 1 - 1e-9],
      [1 - 1e-9, 1],
    ]);
    expect(() => cholesky(nearlySingular)).not.toThrow();
    expect(() => cholesky(nearlySingular, { tolerance: 1e-8 })).toThrow(NotPositiveDefiniteError);
  });

  it('refuses NaN, infinity and a matrix that is not square', () => {
    expect(() => cholesky(fromRows([[Number.NaN]]))).toThrow(NotPositiveDefiniteError);
    expect(() => cholesky(fromRows([[Infinity]]))).toThrow(NotPositiveDefiniteError);
    expect(() =>
      cholesky(
        fromRows([
          [1, Number.NaN],
          [Number.NaN, 1],
        ]),
      ),
    ).toThrow(NotPositiveDefiniteError);
    expect(() => cholesky(denseMatrix(2, 3))).toThrow(RangeError);
  });
});

describe('logDeterminantSpd', () => {
  it('is ln[(1−ρ)^(n−1) (1+(n−1)ρ)] for unit variances and equal correlations ρ', () => {
    const n = 50;
    const rho = 0.5;
    const values = new Float64Array(n * n).fill(rho);
    for (let i = 0; i < n; i++) values[i * n + i] = 1;
    const truth = (n - 1) * Math.log(1 - rho) + Math.log(1 + (n - 1) * rho);
    expect(logDeterminantSpd(denseMatrix(n, n, values))).toBeCloseTo(truth, 11);
  });

  it('is 0 for the empty matrix and survives determinants beyond the range of doubles', () => {
    expect(logDeterminantSpd(denseMatrix(0, 0))).toBe(0);
    const huge = identity(4).values.map((value) => value * 1e200);
    expect(logDeterminantSpd(denseMatrix(4, 4, huge))).toBeCloseTo(800 * Math.LN10, 9);
  });
});

describe('solveSpd', () => {
  it('solves every right-hand side', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 3 }), fc.string(), (n, columns, key) => {
        const matrix = randomSpd(n, key);
        const truth = denseMatrix(
          n,
          columns,
          fillNormal(new Float64Array(n * columns), randomStream(`${key}/truth`)),
        );
        const solved = solveSpd(matrix, multiply(matrix, truth));
        // Eigenvalues lie in [1, about 40]: the condition number magnifies 1e-16 to about 1e-14.
        solved.values.forEach((value, i) => expect(value).toBeCloseTo(truth.values[i]!, 10));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a right-hand side of another height', () => {
    expect(() => solveSpd(identity(2), denseMatrix(3, 1))).toThrow(
      /2 equations .* 3 right-hand rows/,
    );
  });
});
