/** A confidence interval for a number, in the number's unit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Nominal coverage in (0, 1), such as 0.9. */
  readonly level: number;
  readonly method: IntervalMethod;
}

/**
 * How an interval was made.
 *
 * - `subsampling`: spread over subsamples without replacement, scaled to the full size as 1/N.
 * - `jackknife`: delete-one-group jackknife with a t quantile.
 * - `replicates`: t interval over independent replicates.
 * - `bootstrap`: resampling of items (crossed with seeds where there are seeds).
 * - `analytic`: from the estimator's own theory.
 */
export type IntervalMethod = 'subsampling' | 'jackknife' | 'replicates' | 'bootstrap' | 'analytic';
