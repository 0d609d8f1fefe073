/** Per row the k nearest other rows, nearest first; equal distances in order of row index. */
export interface NeighbourList {
  readonly k: number;
  /** rows × k, row indices. */
  readonly indices: Int32Array;
  /** rows × k, reduced distances (see `reducedDistance`), ascending within a row. */
  readonly reducedDistances: Float64Array;
}

const NO_ROW = 0x7fffffff;

export function emptyNeighbourList(rows: number, k: number): NeighbourList {
  return {
    k,
    indices: new Int32Array(rows * k).fill(NO_ROW),
    reducedDistances: new Float64Array(rows * k).fill(Infinity),
  };
}

/** Offers a candidate to the slice that ends at `last`; ties go to the lower row index. */
export function offerNeighbour(
  list: NeighbourList,
  last: number,
  reduced: number,
  row: number,
): void {
  const { indices, reducedDistances } = list;
  const worst = reducedDistances[last]!;
  if (reduced > worst || (reduced === worst && row > indices[last]!)) return;
  const first = last - list.k + 1;
  let slot = last;
  while (slot > first) {
    const above = reducedDistances[slot - 1]!;
    if (above < reduced || (above === reduced && indices[slot - 1]! < row)) break;
    reducedDistances[slot] = above;
    indices[slot] = indices[slot - 1]!;
    slot--;
  }
  reducedDistances[slot] = reduced;
  indices[slot] = row;
}
