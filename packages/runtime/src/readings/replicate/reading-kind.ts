import type { Estimate, EstimateWarning } from '@ggmi/core';

/** Whether a reading pairs all of S that matters with all of W. */
export interface Sufficiency {
  readonly sufficient: boolean;
  /** What falls short, in words; empty where nothing does. */
  readonly reason: string;
}

/** Whether summary and projection of a replicate reading keep all of I(S;W). */
export function replicateSufficiency(reading: {
  readonly summary: 'statistic' | 'mean' | 'flatten';
  readonly projection: 'full' | { readonly dimensions: number };
}): Sufficiency {
  const short: string[] = [];
  if (reading.summary === 'mean')
    short.push('the mean is not declared sufficient for this trainer');
  if (reading.projection !== 'full') short.push('a projection of W drops part of it');
  return { sufficient: short.length === 0, reason: short.join('; ') };
}

/**
 * An estimate of I(summary; projection) as a statement about I(S;W), in nats per data set: the same
 * where the reading is sufficient, else at most a lower bound by the data-processing inequality.
 * Undefined for an upper bound on an insufficient reading: it bounds nothing.
 */
export function asReadingOfInformation(
  estimate: Estimate,
  sufficiency: Sufficiency,
): Estimate | undefined {
  const inNats = estimate.unit === 'nats';
  const perDataset: Estimate = inNats ? { ...estimate, unit: 'nats/dataset' } : estimate;
  if (sufficiency.sufficient || estimate.kind === 'proxy') return perDataset;
  if (estimate.kind === 'upper-bound') return undefined;
  const warning: EstimateWarning = {
    code: 'NOT_SUFFICIENT',
    message: `Read as a lower bound on I(S;W): ${sufficiency.reason}.`,
  };
  return { ...perDataset, kind: 'lower-bound', warnings: [...perDataset.warnings, warning] };
}
