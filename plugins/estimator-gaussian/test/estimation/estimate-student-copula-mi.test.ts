import { DataInvalidError } from '@ggmi/core';
import {
  asinhMap,
  bivariateNormal,
  halfCubeMap,
  mapped,
  multivariateStudent,
  twoPairNormal,
} from '@ggmi/families';
import { denseMatrix, randomStream, selectRows, permutation } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { estimateGaussianCopulaMi, estimateStudentCopulaMi } from '../../src/index.js';
import { goldenX } from '../golden-sample.js';

const corrected = { biasCorrection: 'wishart' } as const;

describe('estimateStudentCopulaMi', () => {
  it('finds the information of Student laws, which no rank correlation shows', () => {
    // d I/d(1/ν) is at most about 0.9 here, and 1/ν has a standard error of at most 0.02 at N = 4,000;
    // 3 + 3 correlations add √(9/4,000²) or so. Four standard errors of 0.02.
    for (const [dimensions, degreesOfFreedom] of [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const) {
      const family = multivariateStudent({
        dimensionsX: dimensions,
        dimensionsY: dimensions,
        degreesOfFreedom,
      });
      const { x, y } = family.sample(4_000, randomStream(`student ${dimensions}`));
      const { nats, scaleNats, likelihoodGainNats } = estimateStudentCopulaMi(x, y, corrected);
      expect(Math.abs(nats - family.mutualInformation)).toBeLessThan(4 * 0.02);
      expect(scaleNats).toBeGreaterThan(0.8 * family.mutualInformation);
      expect(likelihoodGainNats).toBeGreaterThan(0.1);
    }
  });

  it('falls to the Gaussian copula where the data have one', () => {
    const family = mapped(twoPairNormal(3), halfCubeMap);
    const { x, y } = family.sample(2_000, randomStream('gaussian'));
    const { nats, tailWeight } = estimateStudentCopulaMi(x, y, corrected);
    expect(tailWeight).toBeLessThan(0.02);
    // Both tend to −ln 0.36 with variance Σρ²/N = 1.28/N, and share most of their error.
    expect(Math.abs(nats - family.mutualInformation)).toBeLessThan(4 * Math.sqrt(1.28 / 2_000));
    const gaussian = estimateGaussianCopulaMi(x, y, corrected).nats;
    expect(Math.abs(nats - gaussian)).toBeLessThan(Math.sqrt(1.28 / 2_000));
  });

  it('keeps every bit under strictly increasing maps', () => {
    const family = multivariateStudent({ dimensionsX: 1, dimensionsY: 2, degreesOfFreedom: 2 });
    const raw = family.sample(300, randomStream('monotone'));
    const bent = mapped(family, asinhMap).sample(300, randomStream('monotone'));
    expect(estimateStudentCopulaMi(bent.x, bent.y, corrected)).toEqual(
      estimateStudentCopulaMi(raw.x, raw.y, corrected),
    );
  });

  it('stays as it is under exchange of X and Y and under row order, but for rounding', () => {
    const { x, y } = bivariateNormal(0.5).sample(400, randomStream('order'));
    const { nats } = estimateStudentCopulaMi(x, y, corrected);
    const order = permutation(400, randomStream('rows'));
    expect(estimateStudentCopulaMi(y, x, corrected).nats).toBeCloseTo(nats, 9);
    expect(
      estimateStudentCopulaMi(selectRows(x, order), selectRows(y, order), corrected).nats,
    ).toBeCloseTo(nats, 9);
  });

  it('reports its parts, which add up', () => {
    const { x, y } = multivariateStudent({
      dimensionsX: 1,
      dimensionsY: 1,
      degreesOfFreedom: 2,
    }).sample(500, randomStream('parts'));
    const fit = estimateStudentCopulaMi(x, y, corrected);
    expect(fit.nats).toBeCloseTo(fit.correlationNats + fit.scaleNats - fit.wishartBiasNats, 14);
    expect(estimateStudentCopulaMi(x, y, { biasCorrection: 'none' }).nats).toBe(
      fit.correlationNats + fit.scaleNats,
    );
  });

  it('refuses a monotone copy and a constant column', () => {
    const refusal = (y: typeof goldenX): string => {
      try {
        estimateStudentCopulaMi(goldenX, y, corrected);
      } catch (error) {
        if (DataInvalidError.is(error)) return error.message;
        throw error;
      }
      return 'nothing refused';
    };
    expect(refusal(denseMatrix(20, 1, goldenX.values.map(Math.exp)))).toContain('column 0 of y');
    expect(refusal(denseMatrix(20, 1, new Float64Array(20).fill(2)))).toContain('column 0 of y');
  });
});
