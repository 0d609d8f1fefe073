import type { QuantityOutcome, Unit } from '@ggmi/core';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import { resampledUncertainty, subtractResamples } from '../../intervals/resampled-uncertainty.js';
import { unavailable } from '../quantity-builders.js';

/**
 * factor · (anchor − synthetic) of two estimates that were resampled by one plan, with the paired
 * interval of the difference. Never clamped; both warnings are kept.
 */
export function informationDifference(
  anchor: EstimatePayload,
  synthetic: EstimatePayload,
  options: {
    readonly factor: number;
    readonly level: number;
    /** The units in which both terms may be given; the difference times the factor is in `unit`. */
    readonly from: readonly Unit[];
    readonly unit: Unit;
  },
): QuantityOutcome {
  const { factor, level, from, unit } = options;
  const terms = [anchor.estimate, synthetic.estimate];
  if (terms.some(({ kind }) => kind === 'proxy')) {
    return unavailable('a proxy is not in nats: no difference of informations can be taken');
  }
  const stranger = terms.find((term) => !from.includes(term.unit));
  if (stranger !== undefined) {
    return unavailable(`a term is in ${stranger.unit}; ${from.join(' or ')} is needed`);
  }
  const difference = anchor.estimate.value - synthetic.estimate.value;
  const warnings = [...anchor.estimate.warnings, ...synthetic.estimate.warnings];
  const base = {
    available: true,
    value: factor * difference,
    unit,
    kind: 'estimate',
    sampleSize: Math.min(anchor.estimate.sampleSize, synthetic.estimate.sampleSize),
  } as const;
  const resamples =
    anchor.resamples === null || synthetic.resamples === null
      ? undefined
      : subtractResamples(anchor.resamples, synthetic.resamples);
  if (resamples === undefined) {
    const message = 'The two terms were not resampled together: no paired interval exists.';
    return { ...base, warnings: [...warnings, { code: 'INTERVAL_UNAVAILABLE', message }] };
  }
  const { standardError, interval } = resampledUncertainty(difference, resamples, level);
  return {
    ...base,
    standardError: factor * standardError,
    interval: { ...interval, lower: factor * interval.lower, upper: factor * interval.upper },
    warnings,
  };
}
