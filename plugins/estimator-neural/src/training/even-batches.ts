/**
 * Half-open ranges that cover 0 … rows − 1 in parts of about `size`, at most `size` where that leaves
 * two rows in each; lengths differ by at most one.
 */
export function evenBatches(
  rows: number,
  size: number,
): readonly { readonly start: number; readonly end: number }[] {
  const count = Math.max(1, Math.min(Math.ceil(rows / size), Math.floor(rows / 2)));
  return Array.from({ length: count }, (_, index) => ({
    start: Math.floor((index * rows) / count),
    end: Math.floor(((index + 1) * rows) / count),
  }));
}
