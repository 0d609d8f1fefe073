import { DataInvalidError, requireFinite, requireSpread, type Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

/**
 * Refuses a block that a network cannot learn from.
 *
 * `name` stands for the block in messages. Throws DATA_INVALID for: no column, fewer rows than
 * `minimumRows`, values that do not fill the shape, a value that is not finite.
 */
export function requireNumbers(
  block: Matrix,
  { name, minimumRows }: { readonly name: string; readonly minimumRows: number },
): void {
  requireShape(block, name, minimumRows);
  requireFinite(block, name);
}

/** Throws DATA_INVALID for a constant column, and one whose spread lies outside 1e-150..1e150. */
export function requireVariation(block: Matrix, name: string): void {
  for (let c = 0; c < block.columns; c++) {
    requireSpread(columnOf(block, c), {
      where: `column ${c} of ${name}`,
      ofConstants: 'a constant carries no information',
    });
  }
}

/** Throws DATA_INVALID unless the two samples have the same number of columns. */
export function requireEqualColumns(x: Matrix, y: Matrix): void {
  if (x.columns === y.columns) return;
  throw new DataInvalidError({
    where: 'columns of y',
    received: y.columns,
    expected: `${x.columns}, the columns of x`,
    next: 'Pass two samples of the same variables.',
  });
}

/** Throws DATA_INVALID unless the two blocks have the same number of rows. */
export function requirePaired(x: Matrix, y: Matrix): void {
  if (x.rows === y.rows) return;
  throw new DataInvalidError({
    where: 'rows of y',
    received: y.rows,
    expected: `${x.rows}, the rows of x`,
    next: 'Pass row i of y beside row i of x.',
  });
}

function requireShape({ rows, columns, values }: Matrix, name: string, minimumRows: number): void {
  if (columns < 1) {
    throw new DataInvalidError({
      where: `columns of ${name}`,
      received: columns,
      expected: 'at least 1',
      next: 'Give every variable at least one coordinate.',
    });
  }
  if (rows < minimumRows) {
    throw new DataInvalidError({
      where: `rows of ${name}`,
      received: rows,
      expected: `at least ${minimumRows}: they are split into training, validation and test`,
      next: 'Give more rows; a trained critic is of use from some hundreds.',
    });
  }
  if (values.length !== rows * columns) {
    throw new DataInvalidError({
      where: `values of ${name}`,
      received: values.length,
      expected: `${rows} × ${columns} = ${rows * columns}`,
      next: 'Pass the matrix row-major, rows · columns values.',
    });
  }
}
