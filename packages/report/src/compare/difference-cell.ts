import type { ComparedQuantity } from '@ggmi/core';
import type { Cell } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { valueCell } from '../tables/quantity-cell.js';
import { directionOf, sideOf } from './difference-quantity.js';

/** A difference as table text: its reason where there is none, a word where it is 0 to the last digit. */
export function differenceCell(compared: ComparedQuantity): Cell {
  const { difference } = compared;
  if (!difference.available) return wordsCell(difference.reason, 'faint');
  if (directionOf(difference) === 'equal') return wholeCell('equal', 'faint');
  return valueCell(sideOf(compared, 'difference'));
}
