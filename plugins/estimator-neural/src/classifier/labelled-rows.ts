import type { DenseMatrix } from '@ggmi/numerics';

/** Rows of two samples under one another: the first `ofX` come from P, the rest from Q. */
export interface LabelledRows {
  readonly rows: DenseMatrix;
  readonly ofX: number;
}

/** The rows of x above those of y. */
export function labelRows(x: DenseMatrix, y: DenseMatrix): LabelledRows {
  const values = new Float64Array(x.values.length + y.values.length);
  values.set(x.values);
  values.set(y.values, x.values.length);
  return { rows: { rows: x.rows + y.rows, columns: x.columns, values }, ofX: x.rows };
}
