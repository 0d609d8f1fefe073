/**
 * A dense row-major matrix as plain data: entry (i, j) is `values[i * columns + j]`.
 * Shape: `values.length === rows * columns`.
 */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * A matrix of the given shape over `values`, which is not copied; zeros when it is left out.
 * Throws RangeError unless the shape is whole, non-negative and fits `values`.
 */
export function denseMatrix(
  rows: number,
  columns: number,
  values: Float64Array = new Float64Array(rows * columns),
): DenseMatrix {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) {
    throw new RangeError(
      `A matrix has a whole number of rows and columns, not ${rows} × ${columns}.`,
    );
  }
  if (values.length !== rows * columns) {
    throw new RangeError(
      `A ${rows} × ${columns} matrix holds ${rows * columns} values; it was given ${values.length}.`,
    );
  }
  return { rows, columns, values };
}

/** The matrix whose rows are given, all of one length. Throws RangeError when a length differs. */
export function fromRows(rows: readonly ArrayLike<number>[]): DenseMatrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) {
      throw new RangeError(`Row ${i} holds ${row.length} values, row 0 holds ${columns}.`);
    }
    values.set(Array.from(row), i * columns);
  });
  return denseMatrix(rows.length, columns, values);
}
