import type { RandomStream } from '@ggmi/core';
import {
  cholesky,
  columnOf,
  constantColumns,
  correlation,
  joinColumns,
  mapColumns,
  mean,
  multiply,
  NotPositiveDefiniteError,
  permutation,
  selectRows,
  standardise,
  variance,
  type DenseMatrix,
} from '@ggmi/numerics';
import { pairsAt, scored, type PairedBlocks } from '../preparation/paired-blocks.js';
import { canonicalDirections, type CanonicalDirections } from './canonical-directions.js';
import { columnsAt } from './columns-at.js';
import { featureColumns } from './feature-columns.js';
import { relatedColumns } from './related-columns.js';

/** Rows per feature: fewer leave the directions to chance. */
const ROWS_PER_FEATURE = 40;
const MOST_FEATURES = 120;
/** Features a side among which the related ones are sought. */
const MOST_OFFERED = 300;
const MOST_PAIRS = 8;
/** A pair of directions is kept where it holds up on the other half: ρ above 3/√(N/2). */
const KEPT_FROM = 3;
/** The share of its variance that a column must have of its own. */
const LEAST_NEW_SHARE = 1e-6;

/**
 * Two views of the sample, each of N/2 rows and m ≤ 8 columns a side: canonical pairs of functions
 * of X and of Y, learnt on one half and applied to the other.
 *
 * Because a view is a function of rows that had no part in it, its information is at most that of X and Y (data
 * processing; Cover & Thomas 2006, theorem 2.8.1). A view without any kept pair is undefined. Gives
 * nothing where a half has fewer than five rows per column.
 */
export function crossFittedViews(
  scores: PairedBlocks,
  random: RandomStream,
): readonly (PairedBlocks | undefined)[] {
  const { rows } = scores.x;
  const half = Math.floor(rows / 2);
  if (half < 5 * Math.max(scores.x.columns, scores.y.columns)) return [];
  const features = {
    x: featureColumns(scores.x, MOST_OFFERED),
    y: featureColumns(scores.y, MOST_OFFERED),
  };
  const order = permutation(rows, random);
  const [first, second] = [order.slice(0, half), order.slice(half)];
  return [view(features, first, second), view(features, second, first)];
}

function view(
  features: PairedBlocks,
  learning: Int32Array | Uint32Array,
  applied: Int32Array | Uint32Array,
): PairedBlocks | undefined {
  const offered = {
    x: standardisedBy(features.x, learning),
    y: standardisedBy(features.y, learning),
  };
  const rows = Array.from(learning);
  const most = Math.min(MOST_FEATURES, Math.floor((2 * rows.length) / ROWS_PER_FEATURE));
  const related = relatedColumns(pairsAt(offered, rows), most);
  const x = columnsAt(offered.x, related.ofX);
  const y = columnsAt(offered.y, related.ofY);
  const directions = canonicalDirections(selectRows(x, rows), selectRows(y, rows), MOST_PAIRS);
  return keptPairs({ x, y }, directions, Array.from(applied));
}

/** Every column less its mean and over its deviation at the learning rows. */
function standardisedBy(features: DenseMatrix, learning: ArrayLike<number>): DenseMatrix {
  return mapColumns(features, (column) => {
    const learnt = Float64Array.from(learning, (row) => column[row]!);
    const centre = mean(learnt);
    const deviation = Math.sqrt(variance(learnt, { divisor: 'n' }));
    return deviation > 0 ? column.map((value) => (value - centre) / deviation) : column.fill(0);
  });
}

function keptPairs(
  { x, y }: PairedBlocks,
  { ofX, ofY }: CanonicalDirections,
  rows: readonly number[],
): PairedBlocks | undefined {
  const variates = {
    x: multiply(selectRows(x, rows), ofX),
    y: multiply(selectRows(y, rows), ofY),
  };
  const threshold = KEPT_FROM / Math.sqrt(rows.length);
  const kept = Array.from({ length: ofX.columns }, (_, j) => j).filter(
    (j) => pearson(columnOf(variates.x, j), columnOf(variates.y, j)) > threshold,
  );
  const scores = scored(variates);
  const distinct = kept.reduce<readonly number[]>(
    (pairs, j) => (areDistinct(scores, [...pairs, j]) ? [...pairs, j] : pairs),
    [],
  );
  return distinct.length === 0 ? undefined : pairsOfColumns(scores, distinct);
}

/** Whether no column of the chosen pairs is a copy of others, as functions of few values are. */
function areDistinct(variates: PairedBlocks, chosen: readonly number[]): boolean {
  const { x, y } = pairsOfColumns(variates, chosen);
  if ([x, y].some((block) => constantColumns(block).length > 0)) return false;
  try {
    cholesky(correlation(joinColumns(x, y)), { tolerance: LEAST_NEW_SHARE });
    return true;
  } catch (error) {
    if (NotPositiveDefiniteError.is(error)) return false;
    throw error;
  }
}

function pairsOfColumns({ x, y }: PairedBlocks, chosen: readonly number[]): PairedBlocks {
  return { x: columnsAt(x, chosen), y: columnsAt(y, chosen) };
}

function pearson(a: Float64Array, b: Float64Array): number {
  const [first, second] = [standardise(a), standardise(b)];
  return first.reduce((sum, value, i) => sum + value * second[i]!, 0) / a.length;
}
