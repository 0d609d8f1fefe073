import type { EstimateWarning } from '@ggmi/core';
import type { OverlapPayload } from '../../cells/measure-overlap-cell.js';

/** Near-duplicate items up to this share of the held-out set are chance: items of one task resemble each other. */
const CHANCE_SHARE = 0.02;

/**
 * What the data of an arm say against the held-out set. HELD_OUT_OVERLAP makes the comparison as
 * deployed invalid: a prompt or response to the letter, or whole items nearly. HELD_OUT_NEAR_DUPLICATES
 * is to be looked at: answers to different questions may well be alike. Both name the next step.
 */
export function leakageWarnings({ heldOut }: OverlapPayload): readonly EstimateWarning[] {
  if (heldOut === null) return [];
  const { items, prompts, responses, nearResponses, nearItems } = heldOut;
  const found = `Of ${items} held-out items, the training data hold ${prompts} by their prompt and ${responses} by their response to the letter, ${nearItems} nearly as a whole and ${nearResponses} nearly by their response`;
  if (prompts + responses > 0 || nearItems > CHANCE_SHARE * items) {
    return [
      {
        code: 'HELD_OUT_OVERLAP',
        message: `${found}: the comparison is not valid. Hold out other items. Copies in a generator's data are taken out by the curator \`duplicates\` with \`heldOut: drop\`.`,
      },
    ];
  }
  if (nearResponses + nearItems === 0) return [];
  return [
    {
      code: 'HELD_OUT_NEAR_DUPLICATES',
      message: `${found}: look at them. If they are copies, hold out other items. Copies in a generator's data are taken out by the curator \`duplicates\` with \`heldOut: drop\`.`,
    },
  ];
}
