import { DataInvalidError, defineComponent, type Matrix } from '@ggmi/core';
import { columnOf, covariance, logDeterminantSpd, mean, solveSpd, transpose } from '@ggmi/numerics';
import { denseMatrix, multiply } from '@ggmi/numerics';
import { numberOptions } from './number-options.js';
import { requireSample } from './require-sample.js';

/**
 * Kullback–Leibler divergence of two normal laws with the moments of the samples, the reference of its
 * kind: ½ (tr Σq⁻¹Σp + δᵀΣq⁻¹δ − d + ln det Σq / det Σp). Too high by about d(d + 3)/(2N).
 */
export const normalDivergenceEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/conformance/normal-divergence',
  summary: 'Divergence of two normal laws: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({}),
  capabilities: {
    divergence: 'kullback-leibler',
    variables: 'continuous',
    minimumSampleSize: 4,
    needsSeed: false,
    resampling: 'subsample',
  },
  needs: {},
  create: () => ({
    estimate(x, y, { signal }) {
      signal.throwIfAborted();
      return {
        value: divergence(x, y),
        unit: 'nats',
        kind: 'estimate',
        sampleSize: Math.min(x.rows, y.rows),
        options: {},
        warnings: [],
      };
    },
  }),
});

function divergence(x: Matrix, y: Matrix): number {
  const fewest = x.columns + 3;
  requireSample(x, { name: 'x', fewest });
  requireSample(y, { name: 'y', fewest });
  if (x.columns !== y.columns) {
    throw new DataInvalidError({
      where: 'columns of x and y',
      received: `${x.columns} and ${y.columns}`,
      expected: 'equal numbers',
      next: 'Compare laws of the same variables.',
    });
  }
  const p = covariance(x, { divisor: 'n-1' });
  const q = covariance(y, { divisor: 'n-1' });
  const shift = denseMatrix(
    x.columns,
    1,
    Float64Array.from({ length: x.columns }, (_, j) => mean(columnOf(y, j)) - mean(columnOf(x, j))),
  );
  const distance = multiply(transpose(shift), solveSpd(q, shift)).values[0]!;
  const logRatio = logDeterminantSpd(q) - logDeterminantSpd(p);
  return (trace(solveSpd(q, p)) + distance - x.columns + logRatio) / 2;
}

function trace({ rows, columns, values }: Matrix): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += values[i * columns + i]!;
  return sum;
}
