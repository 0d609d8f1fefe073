import type { EstimateWarning } from '@ggmi/core';

/**
 * FEW_POINTS_FOR_DIMENSION when N < k 2^d: the k neighbours of a point then span, in units of
 * rank, more than half of every axis, and nothing local is measured.
 */
export function sampleSizeWarnings(sample: {
  readonly rows: number;
  readonly dimension: number;
  readonly k: number;
}): readonly EstimateWarning[] {
  const wanted = sample.k * 2 ** sample.dimension;
  if (sample.rows >= wanted) return [];
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${sample.rows} rows in ${sample.dimension} dimensions; k·2^d = ${wanted} or more are wanted for k = ${sample.k}, or the value is biased. Reduce the dimension first.`,
    },
  ];
}
