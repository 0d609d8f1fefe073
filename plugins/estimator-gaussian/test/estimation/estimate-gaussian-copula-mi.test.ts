import { DataInvalidError } from '@ggmi/core';
import {
  asinhMap,
  halfCubeMap,
  mapped,
  multivariateStudent,
  twoPairNormal,
  wigglyMap,
} from '@ggmi/families';
import { denseMatrix, randomStream, type DenseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { estimateGaussianCopulaMi, estimateGaussianMi } from '../../src/index.js';
import { goldenX, goldenY } from '../golden-sample.js';

const corrected = { biasCorrection: 'wishart' } as const;

function refusal(x: DenseMatrix, y: DenseMatrix): string {
  try {
    estimateGaussianCopulaMi(x, y, corrected);
  } catch (error) {
    if (DataInvalidError.is(error)) return error.message;
    throw error;
  }
  return 'nothing refused';
}

describe('estimateGaussianCopulaMi', () => {
  it('gives the golden value 0.09459813116394454 without correction', () => {
    const { nats } = estimateGaussianCopulaMi(goldenX, goldenY, { biasCorrection: 'none' });
    expect(nats).toBeCloseTo(0.09459813116394454, 14);
  });

  it('finds −ln 0.36 of two pairs within 4 standard errors, whatever the margins', () => {
    // The normal law's Σρ²/N: rank-based estimates of a Gaussian copula are asymptotically as good
    // (Klaassen & Wellner 1997).
    const n = 10_000;
    for (const map of [halfCubeMap, wigglyMap]) {
      const family = mapped(twoPairNormal(5), map);
      const { x, y } = family.sample(n, randomStream('copula'));
      const error = estimateGaussianCopulaMi(x, y, corrected).nats - family.mutualInformation;
      expect(Math.abs(error)).toBeLessThan(4 * Math.sqrt((2 * 0.8 ** 2) / n));
    }
  });

  it('keeps every bit under strictly increasing maps, where log-det does not', () => {
    const family = twoPairNormal(2);
    const raw = family.sample(300, randomStream('monotone'));
    const { nats } = estimateGaussianCopulaMi(raw.x, raw.y, corrected);
    for (const map of [halfCubeMap, asinhMap, wigglyMap]) {
      const { x, y } = mapped(family, map).sample(300, randomStream('monotone'));
      expect(estimateGaussianCopulaMi(x, y, corrected).nats).toBe(nats);
      expect(estimateGaussianMi(x, y, corrected).nats).not.toBe(nats);
    }
  });

  it('sees nothing of the common scale of a Student law: rank correlation is 0', () => {
    const family = multivariateStudent({ dimensionsX: 1, dimensionsY: 1, degreesOfFreedom: 1 });
    const { x, y } = family.sample(10_000, randomStream('student'));
    expect(family.mutualInformation).toBeGreaterThan(0.2);
    expect(Math.abs(estimateGaussianCopulaMi(x, y, corrected).nats)).toBeLessThan(0.01);
  });

  it('refuses what log-det refuses: NaN, constant columns, a monotone copy', () => {
    const broken = denseMatrix(
      20,
      1,
      goldenX.values.map((value, i) => (i === 7 ? NaN : value)),
    );
    expect(refusal(broken, goldenY)).toContain('row 7, column 0 of x');
    const constant = denseMatrix(20, 1, new Float64Array(20).fill(2));
    expect(refusal(goldenX, constant)).toContain('column 0 of y: received the value 2');
    const copy = denseMatrix(20, 1, goldenX.values.map(Math.exp));
    expect(refusal(goldenX, copy)).toContain('column 0 of y');
  });
});
