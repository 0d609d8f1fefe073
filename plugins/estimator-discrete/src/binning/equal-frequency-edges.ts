/**
 * Lower edges of the second to last bin that split a column into `bins` of equally many rows.
 *
 * A value falls into bin ⌊bins·F⌋ with F its middle rank over N, (#{below} + ½#{equal})/N: equal
 * values share a bin, and bins differ by at most one row where no values are equal. Edges are values
 * of the column; ascending, equal ones where ties leave a bin empty. A strictly increasing map of
 * the column maps its edges alike. Cost: O(N log N).
 */
export function equalFrequencyEdges(column: Float64Array, bins: number): Float64Array {
  const sorted = column.slice().sort();
  const rows = sorted.length;
  const edges = new Float64Array(bins - 1).fill(Infinity);
  let filled = 0;
  let start = 0;
  while (start < rows) {
    let end = start + 1;
    while (end < rows && sorted[end] === sorted[start]) end += 1;
    const bin = Math.floor((bins * (start + end)) / (2 * rows));
    while (filled < bin) edges[filled++] = sorted[start]!;
    start = end;
  }
  return edges;
}
