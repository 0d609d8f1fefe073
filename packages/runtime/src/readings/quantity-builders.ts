import type { Estimate, Quantity, QuantityOutcome } from '@ggmi/core';

/** What a quantity is, apart from its outcome. */
export type QuantityLabel = Omit<Quantity, 'outcome'>;

/** The outcome of a completed estimate. */
export function estimateOutcome(estimate: Estimate): QuantityOutcome {
  const { value, unit, kind, standardError, interval, permutationPValue, sampleSize, warnings } =
    estimate;
  return {
    available: true,
    value,
    unit,
    kind,
    ...('differential' in estimate ? { differential: estimate.differential === true } : {}),
    ...(standardError === undefined ? {} : { standardError }),
    ...(interval === undefined ? {} : { interval }),
    ...(permutationPValue === undefined ? {} : { permutationPValue }),
    sampleSize,
    warnings,
  };
}

/** An outcome that states why there is no number. */
export function unavailable(reason: string): QuantityOutcome {
  return { available: false, reason };
}
