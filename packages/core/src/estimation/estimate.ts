import type { JsonObject } from '../data/json-value.js';
import type { EstimateWarning } from './estimate-warning.js';
import type { Interval } from './interval.js';
import type { QuantityKind } from './quantity-kind.js';
import type { Unit } from './unit.js';

/**
 * What an estimator says of its input: never a bare number.
 *
 * An estimator fills value, unit, kind, sampleSize, options and warnings, and standard error and
 * interval only where it has its own; the host adds the rest by the declared resampling.
 */
export interface Estimate {
  /** Finite. May be negative for an almost unbiased estimator at independence: never clamped. */
  readonly value: number;
  readonly unit: Unit;
  readonly kind: Exclude<QuantityKind, 'exact'>;
  /** In the unit of `value`. */
  readonly standardError?: number;
  readonly interval?: Interval;
  /** One-sided permutation p-value, (1+#{≥})/(1+B), when it was asked for. */
  readonly permutationPValue?: number;
  /** Independent units of data that went in: pairs, or runs where pairs share a run. */
  readonly sampleSize: number;
  /** The options after defaults. */
  readonly options: JsonObject;
  readonly warnings: readonly EstimateWarning[];
  /** Further numbers that explain the value, named; each in the unit its name states. */
  readonly diagnostics?: Readonly<Record<string, number>>;
}

/** An estimate of a mutual information, or of the dependence that stands in for it. */
export type MIEstimate = Estimate;

/** An estimate of a divergence between two laws. */
export type DivergenceEstimate = Estimate;

/** An estimate of an entropy; differential for continuous data, and may then be negative. */
export interface EntropyEstimate extends Estimate {
  readonly differential: boolean;
}
