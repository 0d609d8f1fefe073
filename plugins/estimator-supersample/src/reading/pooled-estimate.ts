import type { JsonObject, LossPairsInput, MIEstimate } from '@ggmi/core';
import { mean } from '@ggmi/numerics';
import { lossDifferences } from './loss-differences.js';
import { readingWarnings } from './reading-warnings.js';

/** What a form of pooled CMI found, and what it wants said about itself. */
export interface PooledReading {
  /** Nats per pair, by run. */
  readonly byRun: readonly number[];
  readonly kind: 'estimate' | 'lower-bound';
  readonly options: JsonObject;
  readonly diagnostics: Readonly<Record<string, number>>;
}

/**
 * The estimate that every pooled form gives: the mean over runs, the warnings that all share, and
 *
 * - `gap`: the mean over runs of T, in units of loss: the generalization gap;
 * - `generalizationBound`: |E gap| ≤ C √(2 I) for losses in [0, C] (Wang & Mao 2023 for the
 *   difference of losses, whose information is the least of all forms: the bound holds a fortiori for
 *   the others), in units of loss; absent where the value is negative.
 */
export function pooledEstimate(input: LossPairsInput, reading: PooledReading): MIEstimate {
  const { byRun, kind, options, diagnostics } = reading;
  const value = mean(byRun);
  return {
    value,
    unit: 'nats/item',
    kind,
    sampleSize: input.runs.length,
    options,
    warnings: readingWarnings(value, byRun),
    diagnostics: {
      gap: mean(lossDifferences(input).map(mean)),
      ...(value >= 0 ? { generalizationBound: input.lossBound * Math.sqrt(2 * value) } : {}),
      ...diagnostics,
    },
  };
}
