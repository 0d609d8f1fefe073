import { DataInvalidError, requireFinite, requireSpread, type Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

/**
 * Throws DATA_INVALID unless the block has enough rows, finite values and columns that vary: what the
 * reference components ask of continuous data.
 */
export function requireSample(
  block: Matrix,
  { name, fewest }: { readonly name: string; readonly fewest: number },
): void {
  if (block.columns < 1 || block.rows < fewest) {
    throw new DataInvalidError({
      where: name,
      received: `${block.rows} rows of ${block.columns} columns`,
      expected: `at least ${fewest} rows and one column`,
      next: 'Draw more rows.',
    });
  }
  requireFinite(block, name);
  for (let column = 0; column < block.columns; column++) {
    requireSpread(columnOf(block, column), {
      where: `column ${column} of ${name}`,
      ofConstants: 'a constant tells nothing',
    });
  }
}
