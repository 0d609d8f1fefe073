import { fillNormal, type DenseMatrix, type RandomStream } from '@ggmi/numerics';

/** Independent standard normal entries. */
export function normalBlock(rows: number, columns: number, random: RandomStream): DenseMatrix {
  return { rows, columns, values: fillNormal(new Float64Array(rows * columns), random) };
}
