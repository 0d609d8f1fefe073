import { DataInvalidError, type Matrix } from '@ggmi/core';
import { numberKeys, type SymbolSample } from './number-keys.js';
import { requireShape } from './require-shape.js';

/**
 * The symbol of every row of integers: equal rows, equal symbols, and no others.
 *
 * Rows are numbered column by column through exact lookups, so nothing can collide. −0 is 0.
 * Cost: O(rows × columns).
 *
 * @throws DATA_INVALID with row and column for a value that is not an integer within ±(2⁵³ − 1), and
 * for a matrix without rows, without columns, or whose shape does not fit its values.
 */
export function symbolsOfRows(matrix: Matrix, name: string): SymbolSample {
  requireShape(matrix, name);
  let sample = symbolsOfColumn(matrix, { column: 0, name });
  for (let column = 1; column < matrix.columns; column++) {
    sample = jointSymbols(sample, symbolsOfColumn(matrix, { column, name }));
  }
  return sample;
}

/** The symbols of pairs (x, y), row by row; both samples have equally many rows. */
export function jointSymbols(x: SymbolSample, y: SymbolSample): SymbolSample {
  const keys = new Float64Array(x.symbols.length);
  // Below rows², far from 2⁵³: the key is exact.
  for (let row = 0; row < keys.length; row++) {
    keys[row] = x.symbols[row]! * y.distinct + y.symbols[row]!;
  }
  return numberKeys(keys);
}

/** How often each symbol occurs: `distinct` positive integers that sum to the number of rows. */
export function countsOf({ symbols, distinct }: SymbolSample): Int32Array {
  const counts = new Int32Array(distinct);
  for (const symbol of symbols) counts[symbol]! += 1;
  return counts;
}

interface ColumnPlace {
  readonly column: number;
  readonly name: string;
}

function symbolsOfColumn({ rows, columns, values }: Matrix, place: ColumnPlace): SymbolSample {
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = values[row * columns + place.column]!;
    if (!Number.isSafeInteger(value)) throw notAnInteger(value, row, place);
    keys[row] = value;
  }
  return numberKeys(keys);
}

function notAnInteger(value: number, row: number, { column, name }: ColumnPlace): DataInvalidError {
  return new DataInvalidError({
    where: `row ${row}, column ${column} of ${name}`,
    received: value,
    expected: 'an integer: discrete estimators count symbols',
    next: 'Use an estimator of continuous variables, or one that bins and says how.',
  });
}
