/** Losses `[training][item]` of one arm in both runs, over the same items. */
export interface PairedTables {
  readonly here: readonly Float64Array[];
  readonly there: readonly Float64Array[];
}

/** Item by item. */
export function rowMinus(row: Float64Array, other: Float64Array): Float64Array {
  return row.map((loss, item) => loss - other[item]!);
}

/** Training by training and item by item. */
export function tablesMinus(first: PairedTables, second: PairedTables): PairedTables {
  const subtract = (rows: PairedTables['here'], from: PairedTables['here']) =>
    rows.map((row, training) => rowMinus(row, from[training]!));
  return { here: subtract(first.here, second.here), there: subtract(first.there, second.there) };
}

/** The mean of all losses of at least one row. */
export function meanOfRows(rows: readonly Float64Array[]): number {
  const sum = rows.reduce((total, row) => total + row.reduce((all, loss) => all + loss, 0), 0);
  return sum / (rows.length * rows[0]!.length);
}
