import { DataInvalidError, type Matrix } from '@ggmi/core';
import { requireShape } from '../counting/require-shape.js';

/** Throws DATA_INVALID for a block without rows or columns, and for a value that is not finite. */
export function requireFinite(block: Matrix, name: string): void {
  requireShape(block, name);
  const bad = block.values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return;
  throw new DataInvalidError({
    where: `row ${Math.floor(bad / block.columns)}, column ${bad % block.columns} of ${name}`,
    received: String(block.values[bad]),
    expected: 'a finite number',
    next: 'Remove or repair the row in every variable.',
  });
}

/** Throws DATA_INVALID for a column without two values that can be told apart by bins. */
export function requireVariation(lowest: number, highest: number, where: string): void {
  const spread = highest - lowest;
  if (spread > 0 && spread < Infinity) return;
  throw new DataInvalidError({
    where,
    received: spread === 0 ? `the constant ${lowest}` : `values from ${lowest} to ${highest}`,
    expected: 'at least two different values, less than 1.8e308 apart',
    next: spread === 0 ? 'Remove the column: a constant carries no information.' : 'Rescale it.',
  });
}
