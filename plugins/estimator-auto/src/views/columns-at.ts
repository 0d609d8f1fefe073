import type { DenseMatrix } from '@ggmi/numerics';

/** The chosen columns, in the order given. */
export function columnsAt(matrix: DenseMatrix, chosen: readonly number[]): DenseMatrix {
  const columns = chosen.length;
  return {
    rows: matrix.rows,
    columns,
    values: Float64Array.from(
      { length: matrix.rows * columns },
      (_, at) => matrix.values[Math.floor(at / columns) * matrix.columns + chosen[at % columns]!]!,
    ),
  };
}
