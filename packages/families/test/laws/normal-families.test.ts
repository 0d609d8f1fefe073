import {
  covariance,
  denseMatrix,
  diagonalBlock,
  fromRows,
  identity,
  joinColumns,
  logDeterminantSpd,
  randomStream,
  solveSpd,
  transpose,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import {
  bivariateNormal,
  denseNormal,
  independent,
  multivariateNormal,
  twoPairNormal,
} from '../../src/index.js';
import { integrate } from '../integrate.js';
import { monteCarlo, standardErrorsFrom } from '../monte-carlo.js';

/** ln density of N(0, Σ) for every row. */
function logDensities(sample: DenseMatrix, sigma: DenseMatrix): Float64Array {
  const solved = transpose(solveSpd(sigma, transpose(sample)));
  const constant = sigma.rows * Math.log(2 * Math.PI) + logDeterminantSpd(sigma);
  return Float64Array.from({ length: sample.rows }, (_, row) => {
    let form = 0;
    for (let j = 0; j < sample.columns; j++) {
      form += sample.values[row * sample.columns + j]! * solved.values[row * sample.columns + j]!;
    }
    return -0.5 * (form + constant);
  });
}

function equicorrelated(size: number, rho: number): DenseMatrix {
  const values = new Float64Array(size * size).fill(rho);
  for (let i = 0; i < size; i++) values[i * size + i] = 1;
  return denseMatrix(size, size, values);
}

describe('bivariateNormal', () => {
  it('has the information −½ ln(1−ρ²) that integrating the density ratio gives', () => {
    const rho = 0.75;
    const jointLog = (x: number, y: number) =>
      -(x * x - 2 * rho * x * y + y * y) / (2 * (1 - rho * rho)) -
      Math.log(2 * Math.PI * Math.sqrt(1 - rho * rho));
    const marginalLog = (x: number) => -0.5 * (x * x + Math.log(2 * Math.PI));
    const range = { from: -9, to: 9 };
    const integrated = integrate(
      (x) =>
        integrate(
          (y) => Math.exp(jointLog(x, y)) * (jointLog(x, y) - marginalLog(x) - marginalLog(y)),
          range,
          300,
        ),
      range,
      300,
    );
    // For a smooth, rapidly vanishing integrand the midpoint rule converges geometrically.
    expect(integrated).toBeCloseTo(bivariateNormal(rho).mutualInformation, 10);
    expect(bivariateNormal(rho).mutualInformation).toBeCloseTo(-0.5 * Math.log(1 - rho ** 2), 14);
  });

  it('refuses a correlation of one and beyond', () => {
    expect(() => bivariateNormal(1)).toThrow(RangeError);
    expect(() => bivariateNormal(-1.2)).toThrow(RangeError);
  });
});

describe('denseNormal', () => {
  it('has the information of the closed determinant (1−ρ)^(k−1) (1+(k−1)ρ)', () => {
    for (const n of [2, 3, 5, 25, 50]) {
      const logDeterminant = (k: number) => (k - 1) * Math.log(0.5) + Math.log(1 + (k - 1) * 0.5);
      const truth = logDeterminant(n) - 0.5 * logDeterminant(2 * n);
      expect(denseNormal(n).mutualInformation).toBeCloseTo(truth, 10);
    }
  });
});

describe('twoPairNormal', () => {
  it('has the information −ln 0.36 at every dimension', () => {
    for (const n of [2, 3, 5, 25]) {
      expect(twoPairNormal(n).mutualInformation).toBeCloseTo(-Math.log(0.36), 12);
    }
  });

  it('refuses fewer than two coordinates a side', () => {
    expect(() => twoPairNormal(1)).toThrow(RangeError);
  });
});

describe('multivariateNormal', () => {
  it('refuses an empty side and a covariance that is not positive definite', () => {
    const base = { id: 'a', summary: 'a' };
    expect(() => multivariateNormal({ ...base, dimensionsX: 0, covariance: identity(2) })).toThrow(
      RangeError,
    );
    expect(() => multivariateNormal({ ...base, dimensionsX: 2, covariance: identity(2) })).toThrow(
      RangeError,
    );
    const singular = fromRows([
      [1, 1],
      [1, 1],
    ]);
    expect(() => multivariateNormal({ ...base, dimensionsX: 1, covariance: singular })).toThrow(
      RangeError,
    );
  });

  const unequal = fromRows([
    [4, 1, 0.5],
    [1, 2, -0.7],
    [0.5, -0.7, 1],
  ]);
  const cases = [
    { family: denseNormal(3), sigma: equicorrelated(6, 0.5) },
    {
      family: multivariateNormal({ id: 'u', summary: 'u', dimensionsX: 1, covariance: unequal }),
      sigma: unequal,
    },
  ];

  it('draws samples whose exact log density ratio averages to the information', () => {
    for (const { family, sigma } of cases) {
      const { x, y } = family.sample(20_000, randomStream(`ratio ${family.id}`));
      const joined = logDensities(joinColumns(x, y), sigma);
      const ofX = logDensities(x, diagonalBlock(sigma, 0, family.dimensionsX));
      const ofY = logDensities(y, diagonalBlock(sigma, family.dimensionsX, sigma.rows));
      const ratio = joined.map((value, i) => value - ofX[i]! - ofY[i]!);
      expect(standardErrorsFrom(family.mutualInformation, monteCarlo(ratio))).toBeLessThan(4);
    }
  });

  it('draws samples with the stated covariance', () => {
    const n = 20_000;
    for (const { family, sigma } of cases) {
      const { x, y } = family.sample(n, randomStream(`moments ${family.id}`));
      const found = covariance(joinColumns(x, y), { divisor: 'n-1' });
      found.values.forEach((value, index) => {
        const i = Math.floor(index / sigma.columns);
        const j = index % sigma.columns;
        const at = (a: number, b: number) => sigma.values[a * sigma.columns + b]!;
        // Var of a normal sample covariance: (σ_ii σ_jj + σ_ij²)/(n − 1).
        const standardError = Math.sqrt((at(i, i) * at(j, j) + at(i, j) ** 2) / (n - 1));
        expect(Math.abs(value - at(i, j))).toBeLessThan(4 * standardError);
      });
    }
  });

  it('gives the same bits for the same stream and other bits for another', () => {
    const family = denseNormal(2);
    const first = family.sample(10, randomStream('a'));
    expect(family.sample(10, randomStream('a'))).toEqual(first);
    expect(family.sample(10, randomStream('b'))).not.toEqual(first);
    expect([first.x.rows, first.x.columns, first.y.columns]).toEqual([10, 2, 2]);
  });
});

describe('independent', () => {
  it('keeps both marginals and breaks their correlation', () => {
    const n = 20_000;
    const family = independent(bivariateNormal(0.9));
    expect(family.mutualInformation).toBe(0);
    const { x, y } = family.sample(n, randomStream('independent'));
    const found = covariance(joinColumns(x, y), { divisor: 'n-1' }).values;
    expect(Math.abs(found[0]! - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(found[3]! - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(found[1]!)).toBeLessThan(4 / Math.sqrt(n));
  });
});
