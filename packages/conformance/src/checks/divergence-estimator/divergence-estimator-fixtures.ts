/** What the author of a divergence estimator may give for its checks. */
export interface DivergenceEstimatorFixtures {
  /** Rows of either sample. Default 400. */
  readonly rows?: number;
  /** Pairs of samples of every law, over which known answers are averaged; at least 2. Default 8. */
  readonly replicates?: number;
  /** Nats by which the mean may miss the truth beside its standard error. Default 0.05. */
  readonly biasNats?: number;
}
