/** What the author of an entropy estimator may give for its checks. */
export interface EntropyEstimatorFixtures {
  /** Rows of a sample. Default 400. */
  readonly rows?: number;
  /** Samples of every law, over which known answers are averaged; at least 2. Default 8. */
  readonly replicates?: number;
  /** Nats by which the mean may miss the truth beside its standard error. Default 0.05. */
  readonly biasNats?: number;
}
