import type { KnownLaw } from '../../sampling/known-law.js';

/** Rows of a sample of blocks, where the author says nothing. */
export const DEFAULT_ROWS = 400;

/** What the author of an estimator may give for its checks. */
export interface EstimatorFixtures<Sample> {
  /** Rows of a sample of blocks. Default 400. */
  readonly rows?: number;
  /**
   * Samples of every law, over which known answers are averaged; at least 2. Absent means 16, and up to
   * 64 of a law with much information where noise would hide a wrong factor.
   */
  readonly replicates?: number;
  /** Samples for the coverage of an interval of its own. Default 40. */
  readonly coverageReplicates?: number;
  /**
   * Nats by which the mean of the estimates may miss the truth beside its standard error: the bias that
   * the estimator is known to have at this size. Default 0.05; 3 % of the truth where that is more.
   */
  readonly biasNats?: number;
  /**
   * True where the definition of what is estimated keeps values at 0 or above, such as a test that finds
   * no dependence and then says 0: values are then not held to pass below 0. Absent means false.
   */
  readonly nonNegative?: boolean;
  /**
   * In place of the kit's laws, for an estimator that sees only some dependence. The second, where there
   * is one, is what checks of behaviour draw from.
   */
  readonly laws?: readonly KnownLaw<Sample>[];
}
