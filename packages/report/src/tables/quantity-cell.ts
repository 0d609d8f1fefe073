import type { Quantity } from '@ggmi/core';
import type { Cell, Piece } from '../document/block.js';
import { formatNumber } from '../numbers/format-number.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import { catalogueEntry } from '../quantities/quantity-catalogue.js';
import { quantityTone } from '../quantities/quantity-tone.js';

/**
 * A value as table text: value and standard error, interval, permutation p-value, and `!` where a
 * warning belongs to it. Empty for a quantity that has no value.
 */
export function valueCell(quantity: Quantity): Cell {
  const outcome = quantity.outcome;
  if (!outcome.available) return [];
  const tone = quantityTone(quantity);
  const text = formatOutcome(outcome, catalogueEntry(quantity.id).signs);
  const mark = outcome.warnings.length > 0 ? ' !' : '';
  const [value, error] = [text.value, text.standardError];
  const pieces: Piece[] =
    error === undefined
      ? [{ text: value + mark, tone }]
      : [
          { text: value, tone },
          { text: error + mark, tone },
        ];
  if (text.interval !== undefined) pieces.push({ text: text.interval, tone: 'faint' });
  if (outcome.permutationPValue !== undefined) {
    const p = formatNumber(outcome.permutationPValue, { type: 'significant', digits: 3 });
    pieces.push({ text: `p = ${p}`, tone: 'faint' });
  }
  return pieces.map((piece) => ({ ...piece, quantity }));
}
