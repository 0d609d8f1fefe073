import type { DenseMatrix, RandomStream } from '@ggmi/numerics';

/** A joint law of a pair (X, Y) whose mutual information is known exactly, with its sampler. */
export interface KnownInformationFamily {
  /** Unique and readable, such as `spiral(2-pair-3+3)`. */
  readonly id: string;
  /** One sentence: what the law is. */
  readonly summary: string;
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  /** I(X;Y) in nats. */
  readonly mutualInformation: number;
  /** n independent draws: row i of `x` (n × dimensionsX) belongs to row i of `y` (n × dimensionsY). */
  sample(n: number, random: RandomStream): PairedSample;
}

/** Draws of a pair, row by row. */
export interface PairedSample {
  readonly x: DenseMatrix;
  readonly y: DenseMatrix;
}
