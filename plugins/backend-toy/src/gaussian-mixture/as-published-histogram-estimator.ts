import { defineComponent, type DivergenceEstimator } from '@ggmi/core';
import { z } from 'zod';
import { asPublishedDivergence } from './as-published-divergence.js';
import { ownRangeHistogram } from './own-range-histogram.js';

const warnings = [
  {
    code: '@ggmi/backend-toy/as-published',
    message:
      'As published, a compatibility mode: each histogram covers its own range, so that the number is no estimate of a divergence. Two samples of one law read about 8.',
  },
] as const;

/**
 * The published simulation's "KL": 50×50 histograms of both samples, each over its own range,
 * clipped at 1e-10, normalised, compared cell by cell.
 *
 * A compatibility mode, kept to reproduce the published figure. It is no estimate of KL(P‖Q): the
 * two grids are different, the floor 1e-10 sets the scale, and samples of 1,000 points read about 8
 * for N(0, I) against itself as against N((100, 100), I), whose divergence is 10,000 nats. Kind
 * `proxy`, dimensionless. Plane samples only: DATA_INVALID for others.
 * Source: the protocol of the simulation in Gan & Liu, arXiv 2410.01720, section 5.
 */
export const asPublishedHistogramEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/backend-toy/as-published-histogram',
  summary: 'Compatibility mode: the published figure’s histograms, each over its own range; no KL',
  resultVersion: 1,
  options: z.strictObject({
    bins: z.int().min(1).max(1000).default(50).describe('Cells along each axis; published: 50.'),
  }),
  capabilities: {
    divergence: 'kullback-leibler',
    variables: 'continuous',
    minimumSampleSize: 2,
    needsSeed: false,
    resampling: 'none',
  },
  needs: {},
  create: ({ options }): DivergenceEstimator => ({
    estimate(x, y, { signal }) {
      signal.throwIfAborted();
      return {
        value: asPublishedDivergence(
          ownRangeHistogram(x, { bins: options.bins, name: 'x' }),
          ownRangeHistogram(y, { bins: options.bins, name: 'y' }),
        ),
        unit: 'dimensionless',
        kind: 'proxy',
        sampleSize: Math.min(x.rows, y.rows),
        options,
        warnings,
      };
    },
  }),
});
