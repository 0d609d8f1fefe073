import type { Matrix } from '@ggmi/core';

/** The block with a number in the middle of its values. */
export function blockWithValue(block: Matrix, value: number): Matrix {
  const values = block.values.slice();
  values[Math.floor(values.length / 2)] = value;
  return { ...block, values };
}

/** The block without rows. */
export function emptyBlock({ columns }: Matrix): Matrix {
  return { rows: 0, columns, values: new Float64Array(0) };
}

/** The block without its last row. */
export function shortenedBlock({ rows, columns, values }: Matrix): Matrix {
  return { rows: rows - 1, columns, values: values.slice(0, (rows - 1) * columns) };
}

/** The block rounded to tenths. */
export function roundedBlock(block: Matrix): Matrix {
  return { ...block, values: roundedValues(block.values) };
}

/** The values rounded to tenths. */
export function roundedValues(values: Float64Array): Float64Array {
  return values.map((value) => Math.round(value * 10) / 10);
}

/** The block with its first column all alike. */
export function blockWithConstant({ rows, columns, values }: Matrix): Matrix {
  return {
    rows,
    columns,
    values: values.map((value, i) => (i % columns === 0 ? values[0]! : value)),
  };
}
