import type { Quantity } from '@ggmi/core';
import { CONTROL } from './loss-effect.js';
import { isInCatalogue } from './quantity-catalogue.js';

/** Arms that every arm is compared with. */
const references = ['base', 'anchors', CONTROL];

/**
 * Whether a quantity belongs to what a run says first: not the closed-form values that nothing was
 * measured beside, and of the differences between arms only those against base, anchors and anchors twice and those
 * between two generators.
 */
export function isMainQuantity({ id, source, arm, versus }: Quantity): boolean {
  if (id === 'loss-difference' && versus !== undefined && !references.includes(versus)) {
    return [arm, versus].every((name) => name !== undefined && !name.includes('+'));
  }
  return source !== 'exact' || isInCatalogue(id);
}
