import type { Quantity } from '@ggmi/core';
import type { Tone } from '../document/block.js';

/** Good where a loss difference is clearly below 0 (it helps), bad where it is clearly above. */
export function quantityTone(quantity: Quantity): Tone {
  if (quantity.id !== 'loss-difference' || !quantity.outcome.available) return 'plain';
  const interval = quantity.outcome.interval;
  if (interval === undefined) return 'plain';
  if (interval.upper < 0) return 'good';
  return interval.lower > 0 ? 'bad' : 'plain';
}
