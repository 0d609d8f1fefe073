import { DataInvalidError } from '../errors/data-invalid-error.js';

/** Squares of differences stay within the range of doubles. */
const LEAST_SPREAD = 1e-150;
const LARGEST_SPREAD = 1e150;

/**
 * Throws DATA_INVALID for a constant column, and one whose spread lies outside 1e-150..1e150.
 *
 * `where` names the column in messages; `ofConstants` says why a constant is of no use.
 */
export function requireSpread(
  column: Float64Array,
  { where, ofConstants }: { readonly where: string; readonly ofConstants: string },
): void {
  const lowest = column.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = column.reduce((most, value) => Math.max(most, value), -Infinity);
  const spread = highest - lowest;
  if (spread === 0) {
    throw new DataInvalidError({
      where,
      received: `the constant ${lowest}`,
      expected: 'at least two different values',
      next: `Remove the column: ${ofConstants}.`,
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
