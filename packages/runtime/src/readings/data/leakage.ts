import type { EstimateWarning } from '@ggmi/core';
import type { OverlapPayload } from '../../cells/measure-overlap-cell.js';

/** Near-duplicates up to this share of the held-out set are chance: texts of one task resemble each other. */
const CHANCE_SHARE = 0.01;

/**
 * What the data of an arm say against the held-out set. HELD_OUT_OVERLAP makes the comparison as
 * deployed invalid; HELD_OUT_NEAR_DUPLICATES speaks of a share small enough to be chance.
 */
export function leakageWarnings({ heldOut }: OverlapPayload): readonly EstimateWarning[] {
  if (heldOut === null) return [];
  const { items, prompts, responses, near } = heldOut;
  const found = `Of ${items} held-out items, the training data hold ${prompts} by their prompt, ${responses} by their response, and ${near} by nearly their response`;
  if (prompts + responses > 0 || near > CHANCE_SHARE * items) {
    return [{ code: 'HELD_OUT_OVERLAP', message: `${found}: the comparison is not valid.` }];
  }
  if (near === 0) return [];
  return [{ code: 'HELD_OUT_NEAR_DUPLICATES', message: `${found}: look at them.` }];
}
