import {
  DataInvalidError,
  defineComponent,
  type DivergenceEstimate,
  type EstimationContext,
  type Matrix,
} from '@ggmi/core';
import { z } from 'zod';
import { estimateSquaredMmd, poolRows } from './estimation/estimate-mmd.js';
import { mmdNull } from './null/mmd-null.js';
import { gaussianOptions } from './options/kernel-options.js';
import { statisticOption } from './options/statistic-option.js';
import { preprocess } from './preparation/preprocess.js';
import { requireUsable } from './preparation/require-usable.js';

/** Fewest rows of each sample. */
const FEWEST_ROWS = 2;
const optionsSchema = z.strictObject({ statistic: statisticOption, ...gaussianOptions });
type Options = z.output<typeof optionsSchema>;

/**
 * Squared maximum mean discrepancy as a component: see `estimateSquaredMmd`. Columns are mapped on the
 * pooled sample, so that a shift or a scale between the samples stays.
 */
export const mmdEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-kernel/mmd',
  summary: 'Squared maximum mean discrepancy between two samples, Gaussian kernel.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: {
    divergence: 'mmd',
    variables: 'any',
    minimumSampleSize: FEWEST_ROWS,
    needsSeed: false,
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (x, y, context) => estimateOf({ x, y }, options, context),
    prepareNull(x, y, { signal }) {
      signal.throwIfAborted();
      const mapped = mapPooled({ x, y }, options);
      return mmdNull(mapped.x, mapped.y, options);
    },
  }),
});

function estimateOf(
  samples: { readonly x: Matrix; readonly y: Matrix },
  options: Options,
  { signal }: EstimationContext,
): DivergenceEstimate {
  signal.throwIfAborted();
  const { x, y } = mapPooled(samples, options);
  const { value, sigma } = estimateSquaredMmd(x, y, options);
  return {
    value,
    unit: 'dimensionless',
    kind: 'proxy',
    sampleSize: Math.min(x.rows, y.rows),
    options,
    warnings: [],
    diagnostics: { bandwidth: sigma },
  };
}

/** The samples after the checks, columns mapped on the pooled rows. A column may be constant in one. */
function mapPooled({ x, y }: { readonly x: Matrix; readonly y: Matrix }, options: Options) {
  requireSameColumns(x, y);
  requireRows(x, 'x');
  requireRows(y, 'y');
  const pooled = poolRows(x, y);
  requireUsable(pooled, { name: 'x and y together', fewest: 2 * FEWEST_ROWS });
  const { columns, values } = preprocess(pooled, options.preprocessing);
  return {
    x: { rows: x.rows, columns, values: values.subarray(0, x.rows * columns) },
    y: { rows: y.rows, columns, values: values.subarray(x.rows * columns) },
  };
}

function requireSameColumns(x: Matrix, y: Matrix): void {
  if (x.columns === y.columns) return;
  throw new DataInvalidError({
    where: 'columns of y',
    received: y.columns,
    expected: `${x.columns}, the columns of x`,
    next: 'Draw both samples from the same space.',
  });
}

function requireRows({ rows }: Matrix, name: string): void {
  if (rows >= FEWEST_ROWS) return;
  throw new DataInvalidError({
    where: `rows of ${name}`,
    received: rows,
    expected: `at least ${FEWEST_ROWS}`,
    next: 'Give more draws.',
  });
}
