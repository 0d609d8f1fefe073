/** What the measures need to know of one kernel; pairs of a row with itself are kept apart. */
export interface KernelSums {
  /** Σ_{j≠i} k(i, j), length N. */
  readonly rowSums: Float64Array;
  /** k(i, i), length N. */
  readonly diagonal: Float64Array;
  /** Σ_{i≠j} k(i, j)². */
  readonly squares: number;
}

/** What the measures need to know of two kernels on paired rows. */
export interface PairSums {
  /** N. */
  readonly rows: number;
  /** Σ_{i≠j} k(i, j) l(i, j). */
  readonly product: number;
  readonly x: KernelSums;
  readonly y: KernelSums;
}

/** The same kernel on both sides: its own sums as those of a pair with itself. */
export function withItself(sums: KernelSums): PairSums {
  return { rows: sums.rowSums.length, product: sums.squares, x: sums, y: sums };
}

/** The sums with row i of X beside row `order[i]` of Y, given Σ_{i≠j} k(i, j) l(π_i, π_j). */
export function reorderedSums(
  sums: PairSums,
  { order, product }: { readonly order: Int32Array; readonly product: number },
): PairSums {
  const { rowSums, diagonal, squares } = sums.y;
  const reorder = (values: Float64Array): Float64Array => {
    const reordered = new Float64Array(values.length);
    for (let i = 0; i < order.length; i++) reordered[i] = values[order[i]!]!;
    return reordered;
  };
  return {
    ...sums,
    product,
    y: { rowSums: reorder(rowSums), diagonal: reorder(diagonal), squares },
  };
}
