import type { Quantity } from '@ggmi/core';
import type { Tone } from '../document/block.js';
import { lossEffect } from './loss-effect.js';

/** What a difference says: of two arms as everywhere, of two runs good where the loss is clearly lower. */
export function quantityTone(quantity: Quantity): Tone {
  const { id, outcome } = quantity;
  if (id === 'loss-difference') return lossEffect(quantity).tone;
  if (id !== 'run-loss-difference' || !outcome.available) return 'plain';
  const { lower = 0, upper = 0 } = outcome.interval ?? {};
  if (upper < 0) return 'good';
  return lower > 0 ? 'bad' : 'plain';
}
