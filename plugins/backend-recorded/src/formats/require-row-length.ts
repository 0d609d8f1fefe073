import { StructureError } from './structure-error.js';

/** A row above this is no row but a file of another kind, and would fill the memory. */
const LONGEST_ROW = 2 ** 26;

/** Throws a StructureError where one row has more than 64 MiB. */
export function requireRowLength(
  bytes: number,
  place: { readonly line?: number; readonly row?: number },
): void {
  if (bytes <= LONGEST_ROW) return;
  throw new StructureError({
    ...place,
    received: 'more than 64 MiB without an end of the row',
    expected: 'rows of 64 MiB at most',
  });
}
