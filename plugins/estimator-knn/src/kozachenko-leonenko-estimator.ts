import {
  DataInvalidError,
  defineComponent,
  type EntropyEstimate,
  type EstimationContext,
  type Matrix,
} from '@ggmi/core';
import { columnOf, standardiseColumns, variance, type DenseMatrix } from '@ggmi/numerics';
import { z } from 'zod';
import { estimateKozachenkoLeonenko } from './estimation/estimate-kozachenko-leonenko.js';
import type { NeighbourOptions } from './estimation/neighbour-options.js';
import { kOption, normOption } from './ksg-options.js';
import { prepareBlock } from './preparation/prepare-block.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';

const optionsSchema = z.strictObject({
  k: kOption,
  norm: normOption,
  preprocessing: z
    .enum(['standardise', 'none', 'asinh'])
    .default('standardise')
    .describe(
      'z-scores, or their asinh for heavy tails, before the search; the mean log-derivative of the map is taken back, so the entropy is that of the data.',
    ),
});

type Options = z.output<typeof optionsSchema>;

/**
 * Kozachenko–Leonenko differential entropy as a component: see `estimateKozachenkoLeonenko`.
 *
 * z-scoring changes the entropy by −Σ ln sd, which is undone exactly; asinh of z-scores besides by
 * −Σ ⟨½ ln(1 + z²)⟩, which is undone by its mean over the rows. Ranks are not offered: the
 * derivative of that map is the density itself. Data with ties have no
 * density: their entropy is −∞, and the value given then only measures the noise (TIES_FOUND).
 */
export const kozachenkoLeonenkoEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/estimator-knn/kozachenko-leonenko',
  summary: 'Kozachenko–Leonenko: differential entropy from nearest neighbours.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: {
    variables: 'continuous',
    minimumSampleSize: 4,
    needsSeed: true,
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (x, context) => estimateEntropy(x, options, context),
  }),
});

function estimateEntropy(x: Matrix, options: Options, context: EstimationContext): EntropyEstimate {
  context.signal.throwIfAborted();
  const { k, norm, preprocessing } = options;
  const prepared = prepareBlock(x, { name: 'x', k, preprocessing, random: context.random });
  const entropy = entropyOfPrepared(prepared.block, { k, norm });
  return {
    value: entropy + logDerivative(x, preprocessing),
    unit: 'nats',
    kind: 'estimate',
    differential: true,
    sampleSize: x.rows,
    options,
    warnings: [
      ...sampleSizeWarnings({ rows: x.rows, dimension: x.columns, k }),
      ...tieWarnings(prepared.tied),
    ],
  };
}

/** A k-th distance of zero survives the noise only where values repeat many thousand times. */
function entropyOfPrepared(block: DenseMatrix, options: NeighbourOptions): number {
  try {
    return estimateKozachenkoLeonenko(block, options);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new DataInvalidError({
      where: 'rows of x',
      received: `more than ${options.k} equal rows`,
      expected: `a positive distance from every row to its neighbour ${options.k}`,
      next: 'Estimate the entropy of discrete data with a discrete estimator, or raise k.',
      cause,
    });
  }
}

/** What the map took from the differential entropy: minus its mean log-derivative. */
function logDerivative(x: Matrix, preprocessing: Options['preprocessing']): number {
  switch (preprocessing) {
    case 'none':
      return 0;
    case 'standardise':
      return sumOfLogDeviations(x);
    case 'asinh': {
      const { values } = standardiseColumns(x);
      const sum = values.reduce((total, score) => total + Math.log1p(score * score) / 2, 0);
      return sumOfLogDeviations(x) + sum / x.rows;
    }
  }
}

function sumOfLogDeviations(x: Matrix): number {
  let sum = 0;
  for (let c = 0; c < x.columns; c++)
    sum += Math.log(variance(columnOf(x, c), { divisor: 'n' })) / 2;
  return sum;
}
