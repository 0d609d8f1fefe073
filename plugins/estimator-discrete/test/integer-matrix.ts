import type { Matrix } from '@ggmi/core';

/** Rows of equal length as a matrix. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Float64Array.from(rows.flat()),
  };
}

/** A matrix of one column. */
export function columnOf(values: readonly number[]): Matrix {
  return matrixOf(values.map((value) => [value]));
}
