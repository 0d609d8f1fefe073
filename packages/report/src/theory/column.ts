import type { Column } from '../document/block.js';
import { wordsCell } from '../document/cell.js';

/** A column of words. */
export function textColumn(header: string): Column {
  return { header: wordsCell(header), align: 'left' };
}

/** A column of numbers. */
export function numberColumn(header: string): Column {
  return { header: wordsCell(header), align: 'right' };
}
