import type { JsonObject } from '@ggmi/core';

/**
 * Values of an estimator on parts of its data, kept beside the estimate: two estimates that were
 * resampled by the same key can be subtracted part by part, which makes their difference paired.
 */
export type Resamples = SubsampleValues | JackknifeValues;

/** Values on disjoint parts of the rows: `values[partition][part]`. */
export interface SubsampleValues extends JsonObject {
  readonly method: 'subsampling';
  /** N, the rows that were cut into parts. */
  readonly rows: number;
  readonly values: readonly (readonly number[])[];
}

/** Values with one group (a run) left out at a time. */
export interface JackknifeValues extends JsonObject {
  readonly method: 'jackknife';
  readonly values: readonly number[];
}

/** What to say of a number whose resamples are known. */
export interface ResampledUncertainty {
  readonly standardError: number;
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly method: 'subsampling' | 'jackknife';
  };
}
