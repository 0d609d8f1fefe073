import type { QuantityOutcome } from '@ggmi/core';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import { resampledUncertainty, subtractResamples } from '../../intervals/resampled-uncertainty.js';
import type { Resamples } from '../../intervals/resamples.js';
import { unavailable } from '../quantity-builders.js';

/** C√(2 I), losses in [0, C]: |E gap| ≤ (C/n) Σ √(2 I(Δ;U)) (Wang & Mao 2023), by the jackknife. */
export function gapBound(
  { estimate, resamples }: EstimatePayload,
  { lossBound, level }: { readonly lossBound: number; readonly level: number },
): QuantityOutcome {
  if (estimate.value < 0) {
    return unavailable(
      `the estimate is negative (${estimate.value.toPrecision(3)}): its square root does not exist`,
    );
  }
  const base = {
    available: true,
    value: lossBound * Math.sqrt(2 * estimate.value),
    unit: 'loss',
    kind: 'estimate',
    sampleSize: estimate.sampleSize,
  } as const;
  const roots = rootResamples(resamples, lossBound);
  if (roots === undefined) return { ...base, warnings: [ROOT_MISSING] };
  return { ...base, ...resampledUncertainty(base.value, roots, level), warnings: [] };
}

const ROOT_MISSING = {
  code: 'INTERVAL_UNAVAILABLE',
  message: 'A resample is negative or missing: its square root does not exist.',
} as const;

/**
 * C(√(2 I_A) − √(2 I_B)), losses in [0, C]: the difference of the bounds |E gap| ≤ (C/n) Σ √(2 I(Δ;U))
 * (Wang & Mao 2023), by the delete-one-run jackknife.
 */
export function boundGain(
  anchor: EstimatePayload,
  synthetic: EstimatePayload,
  options: { readonly lossBound: number; readonly level: number },
): QuantityOutcome {
  const { lossBound, level } = options;
  const values = [anchor.estimate.value, synthetic.estimate.value];
  if (values.some((value) => value < 0)) {
    return unavailable(
      `an estimate is negative (${values.map((value) => value.toPrecision(3)).join(', ')}): its square root does not exist`,
    );
  }
  const base = {
    available: true,
    value: lossBound * (Math.sqrt(2 * values[0]!) - Math.sqrt(2 * values[1]!)),
    unit: 'loss',
    kind: 'estimate',
    sampleSize: Math.min(anchor.estimate.sampleSize, synthetic.estimate.sampleSize),
  } as const;
  const roots = [anchor.resamples, synthetic.resamples].map((resamples) =>
    rootResamples(resamples, lossBound),
  );
  const resamples = roots[0] && roots[1] && subtractResamples(roots[0], roots[1]);
  if (resamples === undefined) {
    return { ...base, warnings: [ROOT_MISSING] };
  }
  return { ...base, ...resampledUncertainty(base.value, resamples, level), warnings: [] };
}

function rootResamples(resamples: Resamples | null, lossBound: number): Resamples | undefined {
  if (resamples?.method !== 'jackknife') return undefined;
  if (resamples.values.some((value) => value < 0)) return undefined;
  return {
    method: 'jackknife',
    values: resamples.values.map((value) => lossBound * Math.sqrt(2 * value)),
  };
}
