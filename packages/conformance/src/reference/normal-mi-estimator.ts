import { DataInvalidError, defineComponent, InputUnsupportedError, type Matrix } from '@ggmi/core';
import { covariance, joinColumns, logDeterminantSpd, wishartBias } from '@ggmi/numerics';
import { numberOptions } from './number-options.js';
import { requireSample } from './require-sample.js';

const id = '@ggmi/conformance/normal';

/**
 * Mutual information of two blocks under a normal law, the reference of its kind.
 *
 * ½ ln(det Σx det Σy / det Σ) of the sample covariances, less its exact bias (Misra, Singh & Demchuk
 * 2005). Cost O(N d²). `ridge` is added to the variances.
 */
export const normalMiEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Mutual information under a normal law: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({ ridge: 0 }),
  capabilities: {
    inputs: ['paired'],
    variables: 'continuous',
    minimumSampleSize: 4,
    needsSeed: false,
    resampling: 'subsample',
    symmetric: true,
  },
  needs: {},
  create: ({ options }) => ({
    estimate(input, { signal }) {
      signal.throwIfAborted();
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: id,
          received: input.type,
          supported: ['paired'],
        });
      }
      return {
        value: normalInformation(input.x, input.y, options.ridge),
        unit: 'nats',
        kind: 'estimate',
        sampleSize: input.x.rows,
        options: { ridge: options.ridge },
        warnings: [],
      };
    },
  }),
});

function normalInformation(x: Matrix, y: Matrix, ridge: number): number {
  const columns = x.columns + y.columns;
  const fewest = columns + 2;
  requireSample(x, { name: 'x', fewest });
  requireSample(y, { name: 'y', fewest });
  if (x.rows !== y.rows) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `${x.rows} and ${y.rows}`,
      expected: 'equal numbers',
      next: 'Pair every draw of X with its draw of Y.',
    });
  }
  const bias = (dimensions: number) => wishartBias(x.rows, dimensions);
  const excess = bias(x.columns) + bias(y.columns) - bias(columns);
  const logDeterminants =
    logDeterminant(x, ridge) + logDeterminant(y, ridge) - logDeterminant(joinColumns(x, y), ridge);
  return logDeterminants / 2 - excess;
}

function logDeterminant(block: Matrix, ridge: number): number {
  const matrix = covariance(block, { divisor: 'n-1' });
  for (let i = 0; i < matrix.rows; i++) matrix.values[i * matrix.columns + i]! += ridge;
  return logDeterminantSpd(matrix);
}
