import { DataInvalidError, requireFinite, requireSpread, type Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

/**
 * Refuses a block that the kernel measures have no answer for.
 *
 * `name` stands for the block in messages. Throws DATA_INVALID for: no column, fewer than `fewest`
 * rows, a value that is not finite, a constant column, a column whose spread lies outside
 * 1e-150..1e150.
 */
export function requireUsable(
  block: Matrix,
  { name, fewest }: { readonly name: string; readonly fewest: number },
): void {
  requireShape(block, name, fewest);
  requireFinite(block, name);
  for (let c = 0; c < block.columns; c++) {
    requireSpread(columnOf(block, c), {
      where: `column ${c} of ${name}`,
      ofConstants: 'a constant depends on nothing',
    });
  }
}

/** Throws DATA_INVALID unless all blocks have the same number of rows. */
export function requirePaired(blocks: readonly Matrix[], names: readonly string[]): void {
  const rows = blocks[0]?.rows ?? 0;
  const odd = blocks.findIndex((block) => block.rows !== rows);
  if (odd < 0) return;
  throw new DataInvalidError({
    where: `rows of ${names[odd]}`,
    received: blocks[odd]!.rows,
    expected: `${rows}, the rows of ${names[0]}`,
    next: 'Pass row i of every block beside row i of the others.',
  });
}

function requireShape({ rows, columns, values }: Matrix, name: string, fewest: number): void {
  if (columns < 1 || values.length !== rows * columns) {
    throw new DataInvalidError({
      where: `columns of ${name}`,
      received: `${columns}, with ${values.length} values in ${rows} rows`,
      expected: 'at least 1, and rows × columns values',
      next: 'Give every variable at least one coordinate.',
    });
  }
  if (rows < fewest) {
    throw new DataInvalidError({
      where: `rows of ${name}`,
      received: rows,
      expected: `at least ${fewest}`,
      next: 'Give more rows.',
    });
  }
}
