/**
 * How the host may add an interval to an estimator's point value.
 *
 * - `subsample`: over subsamples of rows without replacement, extrapolated as 1/N. Right for
 *   nearest-neighbour estimators, which duplicates would break.
 * - `jackknife`: leaving out one run (or row) at a time.
 * - `none`: the estimator gives its own interval, or none exists.
 */
export type Resampling = 'subsample' | 'jackknife' | 'none';
