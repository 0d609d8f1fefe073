import { describe, expect, it } from 'vitest';
import {
  denseMatrix,
  fromRows,
  gaussianMixture,
  NotPositiveDefiniteError,
  randomStream,
  type MixtureParameters,
} from '../../src/index.js';

const onLine: MixtureParameters = {
  dimensions: 1,
  weights: Float64Array.of(0.3, 0.7),
  means: Float64Array.of(-1, 2),
  covariances: Float64Array.of(0.25, 1.44),
};
const inPlane: MixtureParameters = {
  dimensions: 2,
  weights: Float64Array.of(0.25, 0.75),
  means: Float64Array.of(0, 0, 3, -1),
  covariances: Float64Array.of(1, 0.6, 0.6, 0.8, 0.5, -0.2, -0.2, 0.4),
};
const inSpace: MixtureParameters = {
  dimensions: 3,
  weights: Float64Array.of(0.4, 0.6),
  means: Float64Array.of(0, 1, 2, -2, 0, 1),
  covariances: Float64Array.of(
    2,
    0.5,
    0.1,
    0.5,
    1,
    0.3,
    0.1,
    0.3,
    0.7,
    1,
    0,
    0,
    0,
    1,
    0.9,
    0,
    0.9,
    1,
  ),
};

/** The density by its definition, of 1, 2 or 3 coordinates, with inverse and determinant by cofactors. */
function slowDensity(law: MixtureParameters, point: readonly number[]): number {
  const d = law.dimensions;
  return Array.from(law.weights).reduce((sum, weight, k) => {
    const c = Array.from(law.covariances.slice(k * d * d, (k + 1) * d * d));
    const delta = point.map((x, j) => x - law.means[k * d + j]!);
    const { determinant, form } = quadraticForm(c, delta);
    return sum + (weight * Math.exp(-form / 2)) / Math.sqrt((2 * Math.PI) ** d * determinant);
  }, 0);
}

function quadraticForm(c: readonly number[], x: readonly number[]) {
  const d = x.length;
  const minor = (row: number, column: number): number => {
    const rest = c.filter((_, e) => Math.floor(e / d) !== row && e % d !== column);
    if (rest.length === 0) return 1;
    return rest.length === 1 ? rest[0]! : rest[0]! * rest[3]! - rest[1]! * rest[2]!;
  };
  const cofactor = (i: number, j: number): number => (-1) ** (i + j) * minor(i, j);
  const determinant = x.reduce((sum, _, j) => sum + c[j]! * cofactor(0, j), 0);
  const form = x.reduce(
    (sum, xi, i) => sum + x.reduce((part, xj, j) => part + xi * xj * cofactor(i, j), 0),
    0,
  );
  return { determinant, form: form / determinant };
}

describe('the density of a Gaussian mixture', () => {
  it.each([
    ['on the line', onLine, [[-1], [0.3], [7]]],
    [
      'in the plane',
      inPlane,
      [
        [0, 0],
        [2.5, -0.5],
        [-3, 1],
      ],
    ],
    [
      'in space',
      inSpace,
      [
        [0, 1, 2],
        [1, 1, 1],
        [-3, 2, 0],
      ],
    ],
  ] as const)('equals its definition %s', (_, law, points) => {
    const values = gaussianMixture(law).logDensity(fromRows(points));
    points.forEach((point, row) => {
      // A handful of operations, each within 2^-53 of values below 100.
      expect(values[row]).toBeCloseTo(Math.log(slowDensity(law, point)), 12);
    });
  });

  it('integrates to 1 on the line and in the plane', () => {
    // The trapezoidal rule on a smooth law that vanishes at the ends errs by far less than 1e-10.
    const step = 0.02;
    const line = Float64Array.from({ length: 1001 }, (_, i) => -8 + i * step);
    const onLineSum = gaussianMixture(onLine)
      .logDensity(denseMatrix(line.length, 1, line))
      .reduce((sum, value) => sum + Math.exp(value) * step, 0);
    expect(Math.abs(onLineSum - 1)).toBeLessThan(1e-10);
    const side = 161;
    const width = 0.1;
    const grid = new Float64Array(2 * side * side);
    for (let cell = 0; cell < side * side; cell++) {
      grid[2 * cell] = -7 + (cell % side) * width;
      grid[2 * cell + 1] = -8 + Math.floor(cell / side) * width;
    }
    const inPlaneSum = gaussianMixture(inPlane)
      .logDensity(denseMatrix(side * side, 2, grid))
      .reduce((sum, value) => sum + Math.exp(value) * width * width, 0);
    expect(Math.abs(inPlaneSum - 1)).toBeLessThan(1e-10);
  });

  it('keeps its logarithm where the density itself is no longer a double', () => {
    const far = gaussianMixture(onLine).logDensity(denseMatrix(1, 1, Float64Array.of(1000)))[0]!;
    // The wide component alone: ln 0.7 − ½ ln(2π·1.44) − 998²/2.88.
    const expected = Math.log(0.7) - 0.5 * Math.log(2 * Math.PI * 1.44) - 998 ** 2 / 2.88;
    expect(far / expected).toBeCloseTo(1, 12);
  });

  it('is 0 where no component reaches, and never NaN', () => {
    const law = gaussianMixture(onLine);
    expect([...law.logDensity(denseMatrix(1, 1, Float64Array.of(1e200)))]).toEqual([-Infinity]);
    expect(() => law.logDensity(denseMatrix(2, 1, Float64Array.of(0, NaN)))).toThrowError(
      'Row 1 of the points holds a value that is not finite.',
    );
    expect(() => law.logDensity(denseMatrix(1, 2))).toThrowError(/1 coordinates.*points of 2/);
  });

  it('leaves out a component of weight 0', () => {
    const alone = { ...onLine, weights: Float64Array.of(0, 1) };
    const point = denseMatrix(1, 1, Float64Array.of(-1));
    const expected = -0.5 * Math.log(2 * Math.PI * 1.44) - 9 / 2.88;
    expect(gaussianMixture(alone).logDensity(point)[0]).toBeCloseTo(expected, 12);
    const drawn = gaussianMixture(alone).sample(2000, randomStream('weight 0')).values;
    // The left component lies 2.5 standard deviations of the right one off.
    const mean = drawn.reduce((sum, value) => sum + value, 0) / 2000;
    expect(Math.abs(mean - 2)).toBeLessThan(4 * Math.sqrt(1.44 / 2000));
  });
});

describe('draws of a Gaussian mixture', () => {
  it.each([
    ['on the line', onLine],
    ['in the plane', inPlane],
    ['in space', inSpace],
  ] as const)('have its mean and covariance %s', (_, law) => {
    const n = 200_000;
    const d = law.dimensions;
    const { values } = gaussianMixture(law).sample(n, randomStream('moments'));
    const mean = (j: number): number =>
      law.weights.reduce((sum, weight, k) => sum + weight * law.means[k * d + j]!, 0);
    for (let i = 0; i < d; i++) {
      for (let j = 0; j <= i; j++) {
        const expected = law.weights.reduce((sum, weight, k) => {
          const shift = (law.means[k * d + i]! - mean(i)) * (law.means[k * d + j]! - mean(j));
          return sum + weight * (law.covariances[(k * d + i) * d + j]! + shift);
        }, 0);
        const products = Float64Array.from(
          { length: n },
          (__, row) => (values[row * d + i]! - mean(i)) * (values[row * d + j]! - mean(j)),
        );
        expect(errorsFrom(products, expected)).toBeLessThan(4);
      }
      const column = Float64Array.from({ length: n }, (__, row) => values[row * d + i]!);
      expect(errorsFrom(column, mean(i))).toBeLessThan(4);
    }
  });

  it('fall on each component as its weight says', () => {
    const n = 100_000;
    const weights = Float64Array.of(0.05, 0.2, 0.1, 0.65);
    const law = gaussianMixture({
      dimensions: 1,
      weights,
      means: Float64Array.of(0, 100, 200, 300),
      covariances: new Float64Array(4).fill(1),
    });
    const counts = [0, 0, 0, 0];
    for (const value of law.sample(n, randomStream('weights')).values) {
      counts[Math.round(value / 100)]! += 1;
    }
    counts.forEach((count, k) => {
      const p = weights[k]!;
      expect(Math.abs(count / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    });
  });

  it('are the same for the same stream', () => {
    const law = gaussianMixture(inPlane);
    expect(law.sample(50, randomStream('a'))).toEqual(law.sample(50, randomStream('a')));
    expect(law.sample(50, randomStream('b'))).not.toEqual(law.sample(50, randomStream('a')));
  });
});

describe('a Gaussian mixture', () => {
  it('refuses parameters of no law', () => {
    const refused: readonly (readonly [Partial<MixtureParameters>, RegExp])[] = [
      [{ weights: Float64Array.of(0.5, 0.6) }, /sum to 1; they are \[0\.5, 0\.6\]/],
      [{ weights: Float64Array.of(-0.5, 1.5) }, /at least 0/],
      [{ weights: Float64Array.of(NaN, 1) }, /at least 0/],
      [{ weights: new Float64Array() }, /at least one component/],
      [{ means: Float64Array.of(1) }, /means .* take 2 numbers here; there are 1/],
      [{ means: Float64Array.of(1, Infinity) }, /Number 1 of the means must be finite/],
      [{ covariances: Float64Array.of(1) }, /covariances .* take 2 numbers/],
    ];
    for (const [change, message] of refused) {
      expect(() => gaussianMixture({ ...onLine, ...change })).toThrowError(message);
    }
    const flat = { ...onLine, covariances: Float64Array.of(1, 0) };
    expect(() => gaussianMixture(flat)).toThrowError(NotPositiveDefiniteError);
  });
});

/** |mean − expected| in standard errors of the mean. */
function errorsFrom(values: Float64Array, expected: number): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.abs(mean - expected) / Math.sqrt(squares / (n - 1) / n);
}
