import { DataInvalidError, type Matrix } from '@ggmi/core';

/** Rows as symbols 0..distinct-1, numbered by first appearance. */
export interface SymbolSample {
  readonly symbols: Int32Array;
  readonly distinct: number;
}

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
  checkShape(matrix, name);
  const { rows, columns, values } = matrix;
  let sample: SymbolSample = { symbols: new Int32Array(rows), distinct: 1 };
  for (let column = 0; column < columns; column++) {
    const numbers = new Map<number, number>();
    const own = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const value = values[row * columns + column]!;
      if (!Number.isSafeInteger(value)) throw notAnInteger(value, { row, column, name });
      own[row] = numberOf(value, numbers);
    }
    sample = jointSymbols(sample, { symbols: own, distinct: numbers.size });
  }
  return sample;
}

/** The symbols of pairs (x, y), row by row; both samples have equally many rows. */
export function jointSymbols(x: SymbolSample, y: SymbolSample): SymbolSample {
  const rows = x.symbols.length;
  const numbers = new Map<number, number>();
  const symbols = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    // Below rows², far from 2⁵³: the key is exact.
    symbols[row] = numberOf(x.symbols[row]! * y.distinct + y.symbols[row]!, numbers);
  }
  return { symbols, distinct: numbers.size };
}

/** How often each symbol occurs: `distinct` positive integers that sum to the number of rows. */
export function countsOf({ symbols, distinct }: SymbolSample): Int32Array {
  const counts = new Int32Array(distinct);
  for (const symbol of symbols) counts[symbol]! += 1;
  return counts;
}

function numberOf(key: number, numbers: Map<number, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function checkShape({ rows, columns, values }: Matrix, name: string): void {
  if (Number.isInteger(rows) && rows >= 1 && columns >= 1 && values.length === rows * columns) {
    return;
  }
  throw new DataInvalidError({
    where: `shape of ${name}`,
    received: `${rows} × ${columns} with ${values.length} values`,
    expected: 'at least one row and one column, and rows × columns values',
    next: 'Check how the matrix was built.',
  });
}

function notAnInteger(
  value: number,
  place: { readonly row: number; readonly column: number; readonly name: string },
): DataInvalidError {
  return new DataInvalidError({
    where: `row ${place.row}, column ${place.column} of ${place.name}`,
    received: value,
    expected: 'an integer: discrete estimators count symbols',
    next: 'Use an estimator of continuous variables, or discretise the data and say how.',
  });
}
