import { mapColumns, variance, type DenseMatrix } from '@ggmi/numerics';

/**
 * Every column in units of about its standard deviation (ddof 0), not centred, with equal distances
 * kept equal: for estimators that look at ties.
 *
 * z-scores round each value by itself, and of the distances 1 → 2 and 2 → 3 one may come out larger
 * in the last bit, in an order that depends on the order of the rows. Here the factor has 24
 * significant bits, so that its product with integers (and all values of up to 29 bits) is exact.
 */
export function unitColumns(block: DenseMatrix): DenseMatrix {
  return mapColumns(block, (column) => {
    const factor = with24Bits(1 / Math.sqrt(variance(column, { divisor: 'n' })));
    return column.map((value) => factor * value);
  });
}

function with24Bits(value: number): number {
  const power = 2 ** Math.floor(Math.log2(value));
  return Math.fround(value / power) * power;
}
