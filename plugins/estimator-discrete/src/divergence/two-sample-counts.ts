import { DataInvalidError, type Matrix } from '@ggmi/core';
import { requireShape } from '../counting/require-shape.js';
import { symbolsOfRows } from '../counting/symbol-sample.js';

/** How often each symbol of either sample occurred in the one and in the other; 0 where it did not. */
export interface TwoSampleCounts {
  /** Of x, sample of P: N rows. */
  readonly p: Int32Array;
  /** Of y, sample of Q: M rows. */
  readonly q: Int32Array;
  readonly rowsP: number;
  readonly rowsQ: number;
}

/**
 * Counts two samples of rows of integers over their common alphabet.
 *
 * @throws DATA_INVALID for unequal numbers of columns, and as `symbolsOfRows` does; rows of y are
 * then told by their place after those of x.
 */
export function twoSampleCounts(x: Matrix, y: Matrix): TwoSampleCounts {
  requireShape(x, 'x');
  requireShape(y, 'y');
  if (x.columns !== y.columns) throw unequalColumns(x.columns, y.columns);
  const values = new Float64Array(x.values.length + y.values.length);
  values.set(x.values);
  values.set(y.values, x.values.length);
  const pooled = { rows: x.rows + y.rows, columns: x.columns, values };
  const { symbols, distinct } = symbolsOfRows(pooled, 'x followed by y');
  const p = new Int32Array(distinct);
  const q = new Int32Array(distinct);
  for (let row = 0; row < x.rows; row++) p[symbols[row]!]! += 1;
  for (let row = x.rows; row < pooled.rows; row++) q[symbols[row]!]! += 1;
  return { p, q, rowsP: x.rows, rowsQ: y.rows };
}

function unequalColumns(ofX: number, ofY: number): DataInvalidError {
  return new DataInvalidError({
    where: 'columns of x and y',
    received: `${ofX} and ${ofY}`,
    expected: 'equal numbers: both samples are of the same variable',
    next: 'Compare samples of one kind.',
  });
}
