import type { KnownLaw } from '../../sampling/known-law.js';

/** What the author of an estimator of mutual information may give for its checks. */
export interface MIEstimatorFixtures {
  /** Rows of a sample of blocks. Default 400. */
  readonly rows?: number;
  /** Runs of a sample of loss pairs or of weights. Default 40. */
  readonly runs?: number;
  /** Samples of every law, over which known answers are averaged; at least 2. Default 8. */
  readonly replicates?: number;
  /**
   * Nats by which the mean of the estimates may miss the truth beside its standard error: the bias that
   * the estimator is known to have at this size. Default 0.05.
   */
  readonly biasNats?: number;
  /** In place of the kit's laws, for one that sees only some dependence; the first is independence. */
  readonly laws?: readonly KnownLaw[];
}
