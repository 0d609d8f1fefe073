import type { Quantity } from '@ggmi/core';
import type { Cell } from '../document/block.js';
import { lineBelow } from '../document/cell.js';
import { effectText, lossEffect } from '../quantities/loss-effect.js';

/** What a difference of two arms says, below it; nothing below other numbers. */
export function effectRemark(quantity: Quantity): Cell {
  if (quantity.id !== 'loss-difference') return [];
  const effect = lossEffect(quantity);
  return lineBelow(effectText(effect), effect.tone);
}
