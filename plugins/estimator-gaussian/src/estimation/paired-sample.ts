import { DataInvalidError } from '@ggmi/core';
import { constantColumns, type DenseMatrix } from '@ggmi/numerics';

/** Beyond this size the sum of a column could overflow. */
const LARGEST_MAGNITUDE = 1e300;

/**
 * Checks that two matrices are a paired sample for log-determinants: more rows than columns, finite
 * values, columns that vary.
 *
 * @throws DATA_INVALID with the place: a shape that does not fit its values, unequal rows, no
 * columns, no more rows than columns together, a value that is not finite or is beyond 1e300, a constant column.
 */
export function checkPairedSample(x: DenseMatrix, y: DenseMatrix): void {
  checkShape(x, 'x');
  checkShape(y, 'y');
  if (x.rows !== y.rows) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `${x.rows} and ${y.rows}`,
      expected: 'equal numbers: row i of x belongs to row i of y',
      next: 'Pair every draw of X with its draw of Y.',
    });
  }
  if (x.rows <= x.columns + y.columns) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: x.rows,
      expected: `more than ${x.columns} + ${y.columns} rows, the number of columns of x and y`,
      next: 'Raise the number of draws, or reduce the dimensions.',
    });
  }
  checkValues(x, 'x');
  checkValues(y, 'y');
}

function checkShape(matrix: DenseMatrix, name: string): void {
  const { rows, columns, values } = matrix;
  if (Number.isInteger(rows) && columns >= 1 && values.length === rows * columns) return;
  throw new DataInvalidError({
    where: `shape of ${name}`,
    received: `${rows} × ${columns} with ${values.length} values`,
    expected: 'at least one column, and rows × columns values',
    next: 'Check how the matrix was built.',
  });
}

function checkValues(matrix: DenseMatrix, name: string): void {
  const position = matrix.values.findIndex((value) => !(Math.abs(value) <= LARGEST_MAGNITUDE));
  if (position !== -1) {
    const row = Math.floor(position / matrix.columns);
    throw new DataInvalidError({
      where: `row ${row}, column ${position % matrix.columns} of ${name}`,
      received: matrix.values[position]!,
      expected: `a finite number of magnitude at most ${LARGEST_MAGNITUDE}`,
      next: 'Remove or repair the row before estimating.',
    });
  }
  const [constant] = constantColumns(matrix);
  if (constant !== undefined) {
    throw new DataInvalidError({
      where: `column ${constant} of ${name}`,
      received: `the value ${matrix.values[constant]} in all ${matrix.rows} rows`,
      expected: 'a column that varies',
      next: 'Leave the column out: it carries no information.',
    });
  }
}
