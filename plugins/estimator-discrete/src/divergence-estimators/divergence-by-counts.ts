import type {
  DivergenceEstimator,
  DivergenceEstimatorCapabilities,
  EstimateWarning,
  JsonObject,
  Unit,
} from '@ggmi/core';
import { twoSampleCounts, type TwoSampleCounts } from '../divergence/two-sample-counts.js';

/** Fewer rows of either sample per symbol leave the frequencies to chance. */
const ROWS_PER_SYMBOL = 5;

/** A divergence estimator from counts as components differ in it. */
export interface DivergenceMethod {
  readonly divergence: (counts: TwoSampleCounts) => number;
  readonly unit: Unit;
  /** The options after defaults. */
  readonly options: JsonObject;
  /** Warnings beyond that of few rows. */
  readonly warnings?: (counts: TwoSampleCounts) => readonly EstimateWarning[];
}

/**
 * What the host may ask of them. `subsample`, since the host cuts both samples at once and asks for
 * the jackknife by as many estimates as rows.
 */
export const twoSampleCapabilities = {
  variables: 'discrete',
  minimumSampleSize: 2,
  needsSeed: false,
  resampling: 'subsample',
} as const satisfies Omit<DivergenceEstimatorCapabilities, 'divergence'>;

/** A divergence estimator of two samples of rows of integers. */
export function divergenceByCounts(method: DivergenceMethod): DivergenceEstimator {
  return {
    estimate(x, y, { signal }) {
      signal.throwIfAborted();
      const counts = twoSampleCounts(x, y);
      return {
        value: method.divergence(counts),
        unit: method.unit,
        kind: 'estimate',
        sampleSize: Math.min(counts.rowsP, counts.rowsQ),
        options: method.options,
        warnings: [...fewRows(counts), ...(method.warnings?.(counts) ?? [])],
        diagnostics: {
          distinct: counts.p.length,
          rowsOfXUnseenInY: rowsWithoutTwin(counts.p, counts.q),
          rowsOfYUnseenInX: rowsWithoutTwin(counts.q, counts.p),
        },
      };
    },
  };
}

/** Rows of one sample whose symbols the other never shows. */
export function rowsWithoutTwin(own: Int32Array, other: Int32Array): number {
  return own.reduce((sum, count, symbol) => sum + (other[symbol] === 0 ? count : 0), 0);
}

function fewRows({ p, rowsP, rowsQ }: TwoSampleCounts): readonly EstimateWarning[] {
  const wanted = ROWS_PER_SYMBOL * p.length;
  const fewest = Math.min(rowsP, rowsQ);
  if (fewest >= wanted) return [];
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${fewest} rows for ${p.length} symbols; fewer than ${wanted} leave a large bias upward.`,
    },
  ];
}
