import {
  DataInvalidError,
  defineComponent,
  InputUnsupportedError,
  type EstimateWarning,
  type PairedInput,
} from '@ggmi/core';
import { z } from 'zod';
import { estimateGknnMi } from './estimate-gknn-mi.js';
import { standardise } from './standardise.js';

const id = '@acme/estimator-gknn/gknn';

/** Neighbours per column below which the axes of an ellipsoid are left to chance. */
const NEIGHBOURS_PER_COLUMN = 4;

/** `estimateGknnMi` as a component. */
export const gknnEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Geometric k-nearest-neighbour MI: volumes are ellipsoids that fit the neighbourhood.',
  resultVersion: 1,
  options: z.strictObject({
    k: z
      .int()
      .min(2)
      .max(1000)
      .default(20)
      .describe('Neighbours that an ellipsoid is fitted to; at least the number of columns.'),
  }),
  capabilities: {
    inputs: ['paired'],
    variables: 'continuous',
    // One more than the default of `k`.
    minimumSampleSize: 21,
    needsSeed: false,
    resampling: 'subsample',
    symmetric: true,
    invariances: ['scale'],
  },
  needs: {},
  create: ({ options }) => ({
    async estimate(input, { signal }) {
      signal.throwIfAborted();
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: id,
          received: input.type,
          supported: ['paired'],
        });
      }
      requireRows(input, options.k);
      const x = standardise(input.x, 'x');
      const y = standardise(input.y, 'y');
      return {
        value: await estimateGknnMi(x, y, { k: options.k, signal }),
        unit: 'nats',
        kind: 'estimate',
        sampleSize: input.x.rows,
        options: { ...options },
        warnings: warnings(input, options.k),
      };
    },
  }),
});

function requireRows({ x, y }: PairedInput, k: number): void {
  if (x.rows !== y.rows || x.rows <= k) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `${x.rows} and ${y.rows}`,
      expected: `equal numbers above k = ${k}`,
      next: 'Pair every draw of X with its draw of Y; draw more, or lower `k`.',
    });
  }
  const columns = x.columns + y.columns;
  if (x.columns < 1 || y.columns < 1 || columns > k) {
    throw new DataInvalidError({
      where: 'columns of x and y',
      received: `${x.columns} and ${y.columns}`,
      expected: `at least one of each, and at most k = ${k} together`,
      next: 'Raise `k`, or reduce the dimensions.',
    });
  }
}

function warnings({ x, y }: PairedInput, k: number): readonly EstimateWarning[] {
  const columns = x.columns + y.columns;
  const wanted = NEIGHBOURS_PER_COLUMN * columns;
  if (k >= wanted) return [];
  return [
    {
      code: '@acme/estimator-gknn/FEW_NEIGHBOURS',
      message: `k = ${k} for ${columns} columns; below ${wanted} the ellipsoids are left to chance.`,
    },
  ];
}
