import { DataInvalidError, type Matrix } from '@ggmi/core';

/** Throws DATA_INVALID for a matrix without rows, without columns, or whose values do not fit. */
export function requireShape({ rows, columns, values }: Matrix, name: string): void {
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

/** Throws DATA_INVALID unless the two blocks have the same number of rows. */
export function requirePaired(x: Matrix, y: Matrix): void {
  if (x.rows === y.rows) return;
  throw new DataInvalidError({
    where: 'rows of x and y',
    received: `${x.rows} and ${y.rows}`,
    expected: 'equal numbers: row i of x belongs to row i of y',
    next: 'Pair every draw of X with its draw of Y.',
  });
}
