import type { QuantityOutcome } from '@ggmi/core';

/** What gates see in place of a number whose comparison is void. */
export function voidOutcome(why: string): QuantityOutcome {
  return { available: false, reason: `the comparison as deployed is void: ${why}` };
}
