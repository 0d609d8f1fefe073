import type { EstimateReading } from '../../src/estimators/estimate-reading.js';

/** A reading of nats without interval, test or warning, with the named changes. */
export function reading(
  place: { readonly task: string; readonly estimator: string; readonly seed?: number },
  value: number,
  more: Partial<Extract<EstimateReading, { outcome: 'estimated' }>> = {},
): EstimateReading {
  return {
    truth: 1,
    rows: 100,
    seed: 0,
    ...place,
    outcome: 'estimated',
    value,
    unit: 'nats',
    kind: 'estimate',
    warnings: [],
    cpuMs: null,
    wallMs: 1,
    memoryMB: null,
    ...more,
  };
}

/** A reading of an estimator that refused. */
export function failure(place: {
  readonly task: string;
  readonly estimator: string;
}): EstimateReading {
  const outcome = { outcome: 'failed', code: 'DATA_INVALID', message: 'no' } as const;
  return { truth: 1, rows: 100, seed: 9, ...place, ...outcome };
}
