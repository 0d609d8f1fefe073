import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';

/** Rows of a block: a product of blocks keeps its copies below some megabytes. */
const BLOCK_ROWS = 2048;

/** The matrix in stretches of rows, without copies. */
export function rowBlocks({ rows, columns, values }: DenseMatrix): readonly DenseMatrix[] {
  return Array.from({ length: Math.ceil(rows / BLOCK_ROWS) }, (_, index) => {
    const start = index * BLOCK_ROWS;
    const end = Math.min(rows, start + BLOCK_ROWS);
    return denseMatrix(end - start, columns, values.subarray(start * columns, end * columns));
  });
}

/** Every block mapped to as many rows of `columns` values, put together again. */
export function mapRowBlocks(
  matrix: DenseMatrix,
  columns: number,
  map: (block: DenseMatrix) => DenseMatrix,
): DenseMatrix {
  const result = denseMatrix(matrix.rows, columns);
  let start = 0;
  for (const block of rowBlocks(matrix)) {
    const mapped = map(block);
    result.values.set(mapped.values, start);
    start += mapped.values.length;
  }
  return result;
}
