import { DataInvalidError, type EstimateWarning, type Matrix } from '@ggmi/core';
import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';
import { groupEqualRows } from '../estimation/equal-rows.js';
import { columnsWithTies } from './columns-with-ties.js';
import { preprocess, type Preprocessing } from './preprocess.js';
import { requireUsable } from './require-usable.js';

/** Two samples in common coordinates. */
export interface PreparedSamples {
  readonly x: DenseMatrix;
  readonly y: DenseMatrix;
  readonly warnings: readonly EstimateWarning[];
}

/**
 * Checks two samples and maps their columns alike, by statistics of both together: a divergence
 * does not change under a map that both laws share.
 *
 * Throws DATA_INVALID as `requireUsable` does, on unequal columns, and on a row that occurs more
 * than k times in both samples together: a k-th distance could then be zero. What is refused
 * depends on both samples together only, so that a permutation test meets it at once or never.
 */
export function prepareTwoSamples(
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  { k, preprocessing }: { readonly k: number; readonly preprocessing: Preprocessing },
): PreparedSamples {
  requireUsable(x, { name: 'x', k });
  requireUsable(y, { name: 'y', k });
  if (x.columns !== y.columns) {
    throw new DataInvalidError({
      where: 'columns of y',
      received: y.columns,
      expected: `${x.columns}, the columns of x`,
      next: 'Pass two samples of the same variable.',
    });
  }
  const stacked = denseMatrix(x.rows + y.rows, x.columns, concatenated(x.values, y.values));
  const pooled = preprocess(stacked, preprocessing);
  const warnings = repetitionWarnings(pooled, k);
  const border = x.rows * x.columns;
  return {
    x: denseMatrix(x.rows, x.columns, pooled.values.slice(0, border)),
    y: denseMatrix(y.rows, y.columns, pooled.values.slice(border)),
    warnings,
  };
}

function concatenated(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function repetitionWarnings(pooled: DenseMatrix, k: number): readonly EstimateWarning[] {
  if (columnsWithTies(pooled).length === 0) return [];
  const { sizes } = groupEqualRows(pooled);
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  if (most > k) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `a row that occurs ${most} times`,
      expected: `at most k = ${k} equal rows, so that no k-th distance is zero`,
      next: 'For discrete or coarsely rounded data choose a divergence that needs no density, or raise k.',
    });
  }
  const repeated = sizes.reduce((sum, size) => sum + (size > 1 ? size : 0), 0);
  return [
    {
      code: 'TIES_FOUND',
      message: `Values repeat, and ${repeated} of ${pooled.rows} rows occur more than once in x and y together, at most ${most} times. Nearest-neighbour divergences assume densities and samples without shared rows.`,
    },
  ];
}
