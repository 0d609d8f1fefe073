import type { DenseMatrix } from '@ggmi/numerics';

/** Scores of n held-out pairs against one another: row i belongs to column `matched[i]`. */
export interface ScoreBlock {
  /** n × n, entry (i, j) for x_i beside y_j. */
  readonly scores: DenseMatrix;
  /** A permutation of 0 … n − 1; the identity for the data as they are. */
  readonly matched: Uint32Array;
}
