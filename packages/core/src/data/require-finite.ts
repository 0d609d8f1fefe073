import { DataInvalidError } from '../errors/data-invalid-error.js';
import type { Matrix } from './matrix.js';

/** Throws DATA_INVALID, with the place, unless every value of the block called `name` is finite. */
export function requireFinite(block: Matrix, name: string): void {
  const bad = block.values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return;
  throw new DataInvalidError({
    where: `row ${Math.floor(bad / block.columns)}, column ${bad % block.columns} of ${name}`,
    received: String(block.values[bad]),
    expected: 'a finite number',
    next: 'Remove or repair the row in every variable.',
  });
}
