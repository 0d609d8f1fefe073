import { denseMatrix, randomStream, type DenseMatrix } from '@ggmi/numerics';

/** Shape and seed of a set of directions. */
export interface DirectionsRequest {
  /** Directions: rows of the result. */
  readonly dimensions: number;
  /** Entries of a direction: columns of the result. */
  readonly columns: number;
  readonly seed: number;
}

/**
 * Random directions for a projection: entries ±1/√dimensions, fair and independent.
 *
 * ‖Rx‖² is ‖x‖² in expectation, with variance 2(‖x‖⁴ − Σ xᵢ⁴)/dimensions: below that of Gaussian
 * directions (Achlioptas 2003, "Database-friendly random projections", theorem 1.1). Direction i is
 * drawn from a stream of the seed and i alone, so that the first few directions of many are, but for
 * the factor, those of few.
 */
export function signDirections({ dimensions, columns, seed }: DirectionsRequest): DenseMatrix {
  const random = randomStream(`embedder-text/random-projection/${seed}`);
  const entry = 1 / Math.sqrt(dimensions);
  const directions = denseMatrix(dimensions, columns);
  for (let i = 0; i < dimensions; i++) {
    const own = random.fork(String(i));
    for (let j = 0; j < columns; j++) {
      // The highest bit.
      directions.values[i * columns + j] = own.uint32() < 0x80000000 ? entry : -entry;
    }
  }
  return directions;
}
