import type { MIEstimate } from '../estimation/estimate.js';
import type { MIInput, MIInputType, PairedInput } from '../estimation/mi-input.js';
import type { EstimationContext } from './estimation-context.js';
import type { Invariance } from './invariance.js';
import type { Resampling } from './resampling.js';

/** Estimates a mutual information, or a stated bound on it or proxy for it. */
export interface MIEstimator {
  /** The point value. Leaves the input unchanged; same input and stream, same bits. */
  estimate(input: MIInput, context: EstimationContext): Promise<MIEstimate> | MIEstimate;
  /**
   * The null of a permutation test, with whatever depends on x or on y alone computed once.
   * Throws as `estimate` does.
   */
  prepareNull?(
    input: PairedInput,
    context: EstimationContext,
  ): Promise<PermutedValue> | PermutedValue;
  /**
   * The values of `estimate` without row 0, 1, …, N − 1, for the jackknife: for an estimator that has
   * them for less than N estimates. Throws as `estimate` does.
   */
  leaveOneOut?(
    input: PairedInput,
    context: EstimationContext,
  ): Promise<Float64Array> | Float64Array;
  dispose?(): Promise<void>;
}

/**
 * The statistic with row i of x beside row `permutation[i]` of y, on the scale of `estimate`.
 * The identity gives the statistic that permuted ones are held against.
 */
export type PermutedValue = (permutation: Int32Array) => Promise<number> | number;

/** What the host may ask of a mutual-information estimator. */
export interface MIEstimatorCapabilities {
  readonly inputs: readonly MIInputType[];
  readonly variables: 'continuous' | 'discrete' | 'any';
  /** Fewest rows (or runs) for which `estimate` gives a value. */
  readonly minimumSampleSize: number;
  /** True where loss pairs must come with predictions. Absent means false. */
  readonly needsPredictions?: boolean;
  /** True where the value depends on the stream. */
  readonly needsSeed: boolean;
  readonly resampling: Resampling;
  /**
   * The option, a number, that multiplies the widths of its kernels: what a sweep over bandwidths
   * sets. Absent where it has no such option.
   */
  readonly bandwidthOption?: string;
  /** True where estimates carry an interval of their own. Absent means that none does. */
  readonly interval?: boolean;
  /** True where x and y may change places: the value stays, to rounding. Absent means no promise. */
  readonly symmetric?: boolean;
  /** What may be done to x, to y, or to both. Absent means no promise. */
  readonly invariances?: readonly Invariance[];
}
