/**
 * The component of row `row` of labelled points: rows fall into as many runs as there are
 * components, one after the other, of equal length or of lengths that differ by one.
 *
 * With n points of each of K components, total = K n, this is ⌊row / n⌋.
 */
export function componentOfRow(
  row: number,
  { components, total }: { readonly components: number; readonly total: number },
): number {
  return Math.floor((row * components) / total);
}
