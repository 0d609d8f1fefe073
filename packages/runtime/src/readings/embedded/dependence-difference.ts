import type { QuantityOutcome } from '@ggmi/core';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import { resampledUncertainty, subtractResamples } from '../../intervals/resampled-uncertainty.js';

/**
 * anchor − synthetic of two proxies in one unit, with the interval of the difference of their parts. Not
 * a difference of informations: `informationDifference` refuses proxies.
 */
export function dependenceDifference(
  anchor: EstimatePayload,
  synthetic: EstimatePayload,
  level: number,
): QuantityOutcome {
  const value = anchor.estimate.value - synthetic.estimate.value;
  const warnings = [...anchor.estimate.warnings, ...synthetic.estimate.warnings];
  const resamples =
    anchor.resamples === null || synthetic.resamples === null
      ? undefined
      : subtractResamples(anchor.resamples, synthetic.resamples);
  return {
    available: true,
    value,
    unit: anchor.estimate.unit,
    kind: 'proxy',
    sampleSize: Math.min(anchor.estimate.sampleSize, synthetic.estimate.sampleSize),
    ...(resamples !== undefined && resampledUncertainty(value, resamples, level)),
    warnings,
  };
}
