import { DataInvalidError } from '@ggmi/core';
import {
  bivariateNormal,
  denseNormal,
  independent,
  multivariateNormal,
  twoPairNormal,
  type KnownInformationFamily,
} from '@ggmi/families';
import {
  denseMatrix,
  fromRows,
  identity,
  joinColumns,
  mean,
  multiply,
  permutation,
  randomStream,
  selectRows,
  variance,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { estimateGaussianMi } from '../../src/index.js';
import { goldenX, goldenY } from '../golden-sample.js';

const corrected = { biasCorrection: 'wishart' } as const;
const plugIn = { biasCorrection: 'none' } as const;

function estimate(family: KnownInformationFamily, n: number, key: string): number {
  const { x, y } = family.sample(n, randomStream(key));
  return estimateGaussianMi(x, y, corrected).nats;
}

describe('estimateGaussianMi', () => {
  it('gives the Pearson golden value 0.11838970228771305 without correction', () => {
    expect(estimateGaussianMi(goldenX, goldenY, plugIn).nats).toBeCloseTo(0.11838970228771305, 14);
  });

  it('finds the closed form of normal families within 4 standard errors at N = 10,000', () => {
    // Asymptotic variance of the estimate: Σρ²/N over the canonical correlations ρ (delta method).
    // Bivariate: 0.75². Dense: one, with −½ ln(1−ρ²) the whole information. 2-pair: two of 0.8.
    const n = 10_000;
    const dense = denseNormal(5);
    const cases = [
      { family: bivariateNormal(0.75), squares: 0.75 ** 2 },
      { family: dense, squares: 1 - Math.exp(-2 * dense.mutualInformation) },
      { family: twoPairNormal(5), squares: 2 * 0.8 ** 2 },
    ];
    for (const { family, squares } of cases) {
      const error = estimate(family, n, `closed form ${family.id}`) - family.mutualInformation;
      expect(Math.abs(error)).toBeLessThan(4 * Math.sqrt(squares / n));
    }
  });

  it('removes the bias of 0.25 nats that 50 + 50 independent dimensions have at N = 5,000', () => {
    const family = multivariateNormal({
      id: 'independent-50+50',
      summary: 'Independent standard normal variables.',
      dimensionsX: 50,
      covariance: identity(100),
    });
    const { x, y } = family.sample(5_000, randomStream('bias'));
    const { nats, plugInNats, wishartBiasNats } = estimateGaussianMi(x, y, corrected);
    // 2N·plug-in ~ χ² with 50·50 degrees of freedom: mean 0.25, standard deviation √5000/10000.
    const standardError = Math.sqrt(2 * 2_500) / 10_000;
    expect(Math.abs(plugInNats - 0.25)).toBeLessThan(4 * standardError + 0.01);
    expect(Math.abs(nats)).toBeLessThan(4 * standardError);
    expect(nats).toBe(plugInNats - wishartBiasNats);
    expect(estimateGaussianMi(x, y, plugIn).nats).toBe(plugInNats);
  });

  it('is unbiased for normal data already at N = 8 rows of 2 + 2 dimensions', () => {
    for (const family of [twoPairNormal(2), independent(twoPairNormal(2))]) {
      const values = Array.from({ length: 4_000 }, (_, i) =>
        estimate(family, 8, `small ${family.id} ${i}`),
      );
      const standardError = Math.sqrt(variance(values, { divisor: 'n-1' }) / values.length);
      expect(Math.abs(mean(values) - family.mutualInformation)).toBeLessThan(4 * standardError);
    }
  });

  it('keeps negative values: at independence about half of them are', () => {
    const family = independent(bivariateNormal(0));
    const values = Array.from({ length: 400 }, (_, i) => estimate(family, 50, `sign ${i}`));
    const negative = values.filter((value) => value < 0).length / values.length;
    // 2N·plug-in ~ χ²₁ against its mean 1: P(χ²₁ < 1) = 0.683, up to 1/N.
    expect(Math.abs(negative - 0.683)).toBeLessThan(4 * Math.sqrt((0.683 * 0.317) / 400) + 0.01);
  });

  it('stays as it is under row order, exchange of X and Y, and linear maps of X', () => {
    const { x, y } = denseNormal(3).sample(200, randomStream('invariance'));
    const { nats } = estimateGaussianMi(x, y, corrected);
    const order = permutation(200, randomStream('order'));
    const map = fromRows([
      [2, 1, 0],
      [-1, 3, 0.5],
      [0, 0, -1e-3],
    ]);
    const shifted = y.values.map((value) => 1e6 + 1e4 * value);
    const variants: readonly (readonly [DenseMatrix, DenseMatrix])[] = [
      [selectRows(x, order), selectRows(y, order)],
      [y, x],
      [multiply(x, map), y],
      [x, denseMatrix(y.rows, y.columns, shifted)],
    ];
    // Rounding 1e6 + 1e4·value costs 1e-14 relative, which the inverse correlation magnifies little.
    for (const [a, b] of variants) {
      expect(estimateGaussianMi(a, b, corrected).nats).toBeCloseTo(nats, 10);
    }
  });

  it('survives values near 1e±200', () => {
    const { nats } = estimateGaussianMi(goldenX, goldenY, corrected);
    for (const scale of [1e-200, 1e200]) {
      const scaled = denseMatrix(
        20,
        1,
        goldenX.values.map((value) => value * scale),
      );
      expect(estimateGaussianMi(scaled, goldenY, corrected).nats).toBeCloseTo(nats, 12);
    }
  });

  it('leaves its input unchanged', () => {
    const { x, y } = denseNormal(2).sample(20, randomStream('unchanged'));
    const before = [x.values.slice(), y.values.slice()];
    estimateGaussianMi(x, y, corrected);
    expect([x.values, y.values]).toEqual(before);
  });
});

describe('estimateGaussianMi refuses', () => {
  const good = denseMatrix(5, 1, Float64Array.of(1, 3, 2, 5, 4));
  const other = denseMatrix(5, 1, Float64Array.of(2, 1, 5, 3, 4));

  function refusal(x: DenseMatrix, y: DenseMatrix): string {
    try {
      estimateGaussianMi(x, y, corrected);
    } catch (error) {
      if (DataInvalidError.is(error)) return error.message;
      throw error;
    }
    return 'nothing refused';
  }

  it('NaN, infinity and values beyond 1e300, by row and column', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity, 1.1e300]) {
      const broken = fromRows([
        [1, 2],
        [2, 9],
        [3, 1],
        [4, bad],
        [5, 7],
      ]);
      expect(refusal(good, broken)).toContain(`row 3, column 1 of y: received ${bad}`);
      expect(refusal(broken, good)).toContain('row 3, column 1 of x');
    }
  });

  it('unequal rows and shapes that do not hold their values', () => {
    expect(refusal(good, denseMatrix(4, 1))).toContain('5 and 4');
    expect(refusal(good, denseMatrix(5, 0))).toContain('shape of y');
    expect(refusal({ rows: 5, columns: 2, values: good.values }, other)).toContain('shape of x');
  });

  it('no more rows than columns', () => {
    const wide = fromRows([
      [1, 2],
      [2, 9],
      [3, 1],
    ]);
    const narrow = fromRows([[3], [1], [2]]);
    expect(refusal(wide, narrow)).toContain('received 3, expected more than 2 + 1 rows');
    const four = fromRows([
      [1, 2],
      [2, 9],
      [3, 1],
      [5, 4],
    ]);
    const fourRows = fromRows([[3], [1], [2], [2]]);
    expect(estimateGaussianMi(four, fourRows, corrected).nats).not.toBeNaN();
  });

  it('no rows at all', () => {
    expect(refusal(denseMatrix(0, 1), denseMatrix(0, 1))).toContain('rows of x and y: received 0');
  });

  it('a constant column, also one whose mean rounds', () => {
    const constant = denseMatrix(5, 1, new Float64Array(5).fill(0.1));
    expect(refusal(good, joinColumns(other, constant))).toContain('column 1 of y');
    expect(refusal(constant, good)).toContain(
      'column 0 of x: received the value 0.1 in all 5 rows',
    );
  });

  it('a column that depends linearly on others, in x, in y and across', () => {
    const copy = denseMatrix(
      5,
      1,
      good.values.map((value) => 3 * value + 0.1),
    );
    const { x, y } = denseNormal(2).sample(100, randomStream('singular'));
    const sum = denseMatrix(
      100,
      1,
      Float64Array.from({ length: 100 }, (_, i) => x.values[2 * i]! + 0.3 * y.values[2 * i + 1]!),
    );
    expect(refusal(good, copy)).toContain('column 0 of y');
    expect(refusal(joinColumns(good, copy), other)).toContain('column 1 of x');
    expect(refusal(x, joinColumns(y, sum))).toContain('column 2 of y');
  });
});
