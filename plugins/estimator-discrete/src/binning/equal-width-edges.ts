/**
 * Lower edges of the second to last bin that split the range of a column into `bins` of one width.
 *
 * The range is that of the sample, from its lowest to its highest value: one outlier moves every
 * edge. Cost: O(N).
 */
export function equalWidthEdges(column: Float64Array, bins: number): Float64Array {
  const lowest = column.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = column.reduce((most, value) => Math.max(most, value), -Infinity);
  return Float64Array.from(
    { length: bins - 1 },
    (_, edge) => lowest + ((edge + 1) / bins) * (highest - lowest),
  );
}
