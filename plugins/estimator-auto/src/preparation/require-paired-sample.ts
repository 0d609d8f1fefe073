import { DataInvalidError, type Matrix } from '@ggmi/core';
import { constantColumns } from '@ggmi/numerics';
import type { PairedBlocks } from './paired-blocks.js';

/** Below it neither a held-out half nor blocks say anything. */
export const FEWEST_ROWS = 40;
/** Beyond this size the sum of a column could overflow. */
const LARGEST_MAGNITUDE = 1e300;

/**
 * Refuses what no candidate could answer.
 *
 * @throws DATA_INVALID with the place: a shape that does not fit its values, unequal rows, fewer than
 * 40 rows or no more rows than columns, a value that is not finite, a constant column.
 */
export function requirePairedSample({ x, y }: PairedBlocks): void {
  requireShape(x, 'x');
  requireShape(y, 'y');
  if (x.rows !== y.rows) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: `${x.rows} and ${y.rows}`,
      expected: 'equal numbers: row i of x belongs to row i of y',
      next: 'Pair every draw of X with its draw of Y.',
    });
  }
  const fewest = Math.max(FEWEST_ROWS, x.columns + y.columns + 1);
  if (x.rows < fewest) {
    throw new DataInvalidError({
      where: 'rows of x and y',
      received: x.rows,
      expected: `at least ${fewest}: ${FEWEST_ROWS}, and more than the columns together`,
      next: 'Give more draws, or name one estimator instead of auto.',
    });
  }
  requireValues(x, 'x');
  requireValues(y, 'y');
}

function requireShape({ rows, columns, values }: Matrix, name: string): void {
  if (Number.isInteger(rows) && columns >= 1 && values.length === rows * columns) return;
  throw new DataInvalidError({
    where: `shape of ${name}`,
    received: `${rows} × ${columns} with ${values.length} values`,
    expected: 'at least one column, and rows × columns values',
    next: 'Check how the matrix was built.',
  });
}

function requireValues(matrix: Matrix, name: string): void {
  const position = matrix.values.findIndex((value) => !(Math.abs(value) <= LARGEST_MAGNITUDE));
  if (position !== -1) {
    const row = Math.floor(position / matrix.columns);
    throw new DataInvalidError({
      where: `row ${row}, column ${position % matrix.columns} of ${name}`,
      received: String(matrix.values[position]),
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
