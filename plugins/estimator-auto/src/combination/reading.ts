/** A value for I(X;Y) from one way of looking at the sample. */
export interface Reading {
  readonly nats: number;
  /** Sampling error, from the spread over blocks or halves, nats. */
  readonly standardError: number;
  /** The candidate's own value, nats. */
  readonly rawNats: number;
  /** What twins of known information moved it by, nats. */
  readonly calibrationNats: number;
  /** What its growth with the sample size moved it by, nats. */
  readonly extrapolationNats: number;
}
