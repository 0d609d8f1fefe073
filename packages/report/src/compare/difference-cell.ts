import type { ComparedQuantity } from '@ggmi/core';
import type { Cell } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import { valueCell } from '../tables/quantity-cell.js';
import { directionOf, sideOf } from './difference-quantity.js';
import { directionMarks } from './direction-marks.js';

/** A difference as table text: its reason where there is none, a word where it is 0 to the last digit. */
export function differenceCell(compared: ComparedQuantity): Cell {
  const { difference } = compared;
  if (!difference.available) return wordsCell(difference.reason, 'faint');
  if (directionOf(difference) === 'equal') return wholeCell('equal', 'faint');
  return valueCell(sideOf(compared, 'difference'));
}

/** A difference for a table of many: a sign, the value and its interval, a line each. */
export function markedCell(compared: ComparedQuantity | undefined): Cell {
  if (compared === undefined) return wordsCell('not compared', 'faint');
  const { difference } = compared;
  if (!difference.available) return wordsCell('no difference', 'faint');
  const direction = directionOf(difference);
  const mark = directionMarks[direction];
  if (direction === 'equal') return wholeCell(mark, 'faint');
  const quantity = sideOf(compared, 'difference');
  const { value, interval } = formatOutcome(difference, 'always');
  return [
    { text: mark },
    { text: value, quantity },
    ...(interval === undefined
      ? []
      : [{ text: interval, tone: 'faint', place: 'new-line', quantity } as const]),
  ];
}

/** The same as one text. */
export function markedText(compared: ComparedQuantity | undefined): string {
  if (compared === undefined || !compared.difference.available) return 'n/a';
  const { difference } = compared;
  const direction = directionOf(difference);
  const mark = directionMarks[direction];
  if (direction === 'equal') return mark;
  const { value, interval = '' } = formatOutcome(difference, 'always');
  return `${mark} ${value} ${interval}`.trim();
}
