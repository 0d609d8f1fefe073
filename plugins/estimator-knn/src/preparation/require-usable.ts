import { DataInvalidError, type Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

/** Squares of differences stay within the range of doubles. */
const LEAST_SPREAD = 1e-150;
const LARGEST_SPREAD = 1e150;

/**
 * Refuses a block that has no nearest-neighbour answer.
 *
 * `name` stands for the block in messages. Throws DATA_INVALID for: no column, k or fewer rows, a
 * value that is not finite, a constant column, a column whose spread lies outside 1e-150..1e150.
 */
export function requireUsable(
  block: Matrix,
  { name, k }: { readonly name: string; readonly k: number },
): void {
  requireShape(block, name, k);
  requireFinite(block, name);
  for (let c = 0; c < block.columns; c++) {
    requireVariation(columnOf(block, c), `column ${c} of ${name}`);
  }
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

function requireShape(block: Matrix, name: string, k: number): void {
  if (block.columns < 1) {
    throw new DataInvalidError({
      where: `columns of ${name}`,
      received: block.columns,
      expected: 'at least 1',
      next: 'Give every variable at least one coordinate.',
    });
  }
  if (block.rows <= k) {
    throw new DataInvalidError({
      where: `rows of ${name}`,
      received: block.rows,
      expected: `more than k = ${k}`,
      next: 'Give more rows or lower k.',
    });
  }
}

function requireFinite(block: Matrix, name: string): void {
  const bad = block.values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new DataInvalidError({
      where: `row ${Math.floor(bad / block.columns)}, column ${bad % block.columns} of ${name}`,
      received: String(block.values[bad]),
      expected: 'a finite number',
      next: 'Remove or repair the row in every variable.',
    });
  }
}

function requireVariation(column: Float64Array, where: string): void {
  const lowest = column.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = column.reduce((most, value) => Math.max(most, value), -Infinity);
  const spread = highest - lowest;
  if (spread === 0) {
    throw new DataInvalidError({
      where,
      received: `the constant ${lowest}`,
      expected: 'at least two different values',
      next: 'Remove the column: a constant carries no information.',
    });
  }
  if (spread >= LEAST_SPREAD && spread <= LARGEST_SPREAD) return;
  throw new DataInvalidError({
    where,
    received: `values ${spread} apart`,
    expected: `a spread between ${LEAST_SPREAD} and ${LARGEST_SPREAD}`,
    next: 'Rescale the column.',
  });
}
