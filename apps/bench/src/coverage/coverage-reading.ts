import type { RunSummary } from '@ggmi/core';

/** One estimate of one seed beside its truth. */
export interface CoverageReading {
  /** Quantity, arm and estimator: what is gathered over seeds. */
  readonly quantity: string;
  readonly arm: string;
  readonly estimator: string;
  readonly truth: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Every estimate of a summary that has an interval and an exact truth beside it. */
export function coverageReadings(summary: RunSummary): CoverageReading[] {
  const truths = new Map<string, number>();
  for (const { id, arm, source, outcome } of summary.quantities) {
    if (source === 'exact' && outcome.available) truths.set(`${id} ${arm}`, outcome.value);
  }
  return summary.quantities.flatMap(({ id, arm, source, outcome }) => {
    const truth = truths.get(`${id} ${arm}`);
    if (source === 'exact' || truth === undefined || arm === undefined) return [];
    if (!outcome.available || outcome.interval === undefined) return [];
    const { lower, upper } = outcome.interval;
    return [{ quantity: id, arm, estimator: source, truth, value: outcome.value, lower, upper }];
  });
}
