/** A mixture of K Gaussian laws on R^d, as numbers. */
export interface MixtureParameters {
  /** d. */
  readonly dimensions: number;
  /** K numbers of at least 0 that sum to 1. */
  readonly weights: Float64Array;
  /** K·d numbers: the mean of component k is at k·d. */
  readonly means: Float64Array;
  /** K·d² numbers: the covariance of component k, row by row, is at k·d². Positive definite. */
  readonly covariances: Float64Array;
}
