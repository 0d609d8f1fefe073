import { DataInvalidError, requireFinite, requireSpread, type Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

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
    requireSpread(columnOf(block, c), {
      where: `column ${c} of ${name}`,
      ofConstants: 'a constant carries no information',
    });
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
