import { DataInvalidError } from '@ggmi/core';
import { cholesky, covariance, NotPositiveDefiniteError, type DenseMatrix } from '@ggmi/numerics';

/** A block in coordinates of unit covariance. */
export interface WhitenedBlock {
  /** Rows L⁻¹ x, with L Lᵀ the covariance (divisor N − 1). */
  readonly block: DenseMatrix;
  /** ln det L. */
  readonly logScale: number;
}

/** A pivot below this share of its variance is rounding of a column that follows from the others. */
const TOLERANCE = 1e-12;

/**
 * The rows of a block (N × d) in coordinates in which their covariance is the identity. N d² time.
 *
 * `name` stands for the block in messages. Throws DATA_INVALID where a column is, to 1e-12 of its
 * variance, a linear combination of those before it: there is no density, and information is infinite.
 */
export function whiten(block: DenseMatrix, name: string): WhitenedBlock {
  const { rows, columns, values } = block;
  const factor = factorise(block, name).values;
  const whitened = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) {
    const row = i * columns;
    for (let c = 0; c < columns; c++) {
      let rest = values[row + c]!;
      for (let b = 0; b < c; b++) rest -= factor[c * columns + b]! * whitened[row + b]!;
      whitened[row + c] = rest / factor[c * columns + c]!;
    }
  }
  let logScale = 0;
  for (let c = 0; c < columns; c++) logScale += Math.log(factor[c * columns + c]!);
  return { block: { rows, columns, values: whitened }, logScale };
}

function factorise(block: DenseMatrix, name: string): DenseMatrix {
  try {
    return cholesky(covariance(block, { divisor: 'n-1' }), { tolerance: TOLERANCE });
  } catch (cause) {
    if (!NotPositiveDefiniteError.is(cause)) throw cause;
    throw new DataInvalidError({
      where: `column ${cause.pivot} of ${name}`,
      received: 'a linear combination of the columns before it',
      expected: 'columns that are linearly independent',
      next: 'Leave the column out; between X and Y it means infinite mutual information.',
      cause,
    });
  }
}
