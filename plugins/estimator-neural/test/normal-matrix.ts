import { denseMatrix, fillNormal, randomStream, type DenseMatrix } from '@ggmi/numerics';

/** A matrix of independent standard normal draws from the stream of `key`. */
export function normalMatrix(rows: number, columns: number, key: string): DenseMatrix {
  return denseMatrix(
    rows,
    columns,
    fillNormal(new Float64Array(rows * columns), randomStream(key)),
  );
}
