import type { Quantity } from './quantity.js';

/**
 * Why a comparison as deployed is void, whatever its numbers say: the held-out set is not held out
 * (`HELD_OUT_OVERLAP` at the loss of an arm). Undefined where nothing speaks against it.
 */
export function whyComparisonVoid(quantities: readonly Quantity[]): string | undefined {
  for (const { id, section, arm = '', outcome } of quantities) {
    if (section.type !== 'deployed' || id !== 'held-out-loss' || !outcome.available) continue;
    const overlap = outcome.warnings.find(({ code }) => code === 'HELD_OUT_OVERLAP');
    if (overlap !== undefined) {
      return `the held-out set is not held out (arm ${arm}): ${overlap.message}`;
    }
  }
  return undefined;
}
