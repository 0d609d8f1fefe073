import type { QuantityOutcome } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { readRefusable } from '../../cells/embedding/refusable-estimate.js';
import type { EstimatePayload } from '../../cells/estimate-payload.js';
import type { CellResults } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';

/** An outcome from a refusable estimate, or why there is none. */
export function fromRefusable(
  cell: Cell,
  results: CellResults,
  outcome: (payload: EstimatePayload) => QuantityOutcome,
): QuantityOutcome {
  const failure = results.failure(cell);
  if (failure !== undefined) return unavailable(failure.message);
  const payload = results.payload(cell);
  if (payload === undefined) return unavailable('it was not computed');
  const read = readRefusable(payload);
  return typeof read === 'string' ? unavailable(read) : outcome(read);
}
