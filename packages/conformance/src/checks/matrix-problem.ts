import type { Matrix } from '@ggmi/core';

/** What is wrong with a matrix of so many rows; undefined where nothing is. */
export function matrixProblem(
  { rows, columns, values }: Matrix,
  examples: number,
): string | undefined {
  if (rows !== examples) return `${rows} rows of ${examples} examples`;
  if (values.length !== rows * columns) return `${values.length} numbers for ${rows} × ${columns}`;
  const place = values.findIndex((value) => !Number.isFinite(value));
  return place < 0 ? undefined : `${values[place]} in row ${Math.floor(place / columns)}`;
}
