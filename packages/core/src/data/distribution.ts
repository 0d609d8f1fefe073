import type { RandomStream } from '../needs/random-stream.js';
import type { Matrix } from './matrix.js';

/** A law on R^d that can be drawn from, with its density where that is known. */
export interface Distribution {
  /** d. */
  readonly columns: number;
  /** Independent draws, one per row. */
  sample(rows: number, random: RandomStream): Matrix;
  /** ln of the density at every row of `points`, nats; −∞ where the density is 0, never NaN. */
  logDensity?(points: Matrix): Float64Array;
}
