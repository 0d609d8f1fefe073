import { studentTQuantile } from '@ggmi/numerics';
import { jackknifeStandardError } from './jackknife.js';
import type { ResampledUncertainty, Resamples } from './resamples.js';
import { subsamplingStandardError } from './subsampling.js';

/** Standard error and t interval around a value, from its resamples. */
export function resampledUncertainty(
  value: number,
  resamples: Resamples,
  level: number,
): ResampledUncertainty {
  const { standardError, degreesOfFreedom } =
    resamples.method === 'jackknife'
      ? jackknifeStandardError(resamples.values)
      : subsamplingStandardError(resamples.values, resamples.rows);
  const reach = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    standardError,
    interval: { lower: value - reach, upper: value + reach, level, method: resamples.method },
  };
}

/**
 * The resamples of first − second, part by part. Undefined where the two were not resampled by
 * the same plan: then their difference has no paired uncertainty.
 */
export function subtractResamples(first: Resamples, second: Resamples): Resamples | undefined {
  if (first.method === 'jackknife' && second.method === 'jackknife') {
    if (first.values.length !== second.values.length) return undefined;
    return {
      method: 'jackknife',
      values: first.values.map((value, index) => value - second.values[index]!),
    };
  }
  if (first.method !== 'subsampling' || second.method !== 'subsampling') return undefined;
  if (first.rows !== second.rows || first.values.length !== second.values.length) return undefined;
  if (first.values.some((parts, index) => parts.length !== second.values[index]!.length)) {
    return undefined;
  }
  return {
    method: 'subsampling',
    rows: first.rows,
    values: first.values.map((parts, partition) =>
      parts.map((value, part) => value - second.values[partition]![part]!),
    ),
  };
}
