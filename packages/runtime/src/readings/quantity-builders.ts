import type { Estimate, Quantity, QuantityOutcome } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { readEstimate, type EstimatePayload } from '../cells/estimate-payload.js';
import type { CellResults } from './plan-context.js';

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

/** An outcome from an estimate cell, or why that cell has none. */
export function fromEstimate(
  cell: Cell,
  results: CellResults,
  outcome: (payload: EstimatePayload) => QuantityOutcome,
): QuantityOutcome {
  const failure = results.failure(cell);
  if (failure !== undefined) return unavailable(failure.message);
  const payload = results.payload(cell);
  return payload === undefined
    ? unavailable('it was not computed')
    : outcome(readEstimate(payload));
}
