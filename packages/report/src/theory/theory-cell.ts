import type { Cell, Tone } from '../document/block.js';
import { wholeCell } from '../document/cell.js';
import { formatNumber, formatSigned } from '../numbers/format-number.js';

/** Enough to tell numbers of an enumeration apart, and to see where two sides are equal. */
const digits = { type: 'significant', digits: 6 } as const;

/** An exact number. */
export function exactCell(value: number, tone: Tone = 'plain'): Cell {
  return wholeCell(formatNumber(value, digits), tone);
}

/** An exact number whose sign is the message. */
export function signedCell(value: number, tone: Tone = 'plain'): Cell {
  return wholeCell(formatSigned(value, digits), tone);
}
