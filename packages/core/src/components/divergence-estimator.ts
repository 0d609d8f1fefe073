import type { Matrix } from '../data/matrix.js';
import type { DivergenceEstimate } from '../estimation/estimate.js';
import type { EstimationContext } from './estimation-context.js';
import type { Resampling } from './resampling.js';

/** Estimates a divergence D(P, Q) from samples `x` of P and `y` of Q, one row per draw. */
export interface DivergenceEstimator {
  estimate(
    x: Matrix,
    y: Matrix,
    context: EstimationContext,
  ): Promise<DivergenceEstimate> | DivergenceEstimate;
  /**
   * The null of a permutation test against equal laws, with whatever does not depend on the sides of
   * the rows computed once. Throws as `estimate` does.
   */
  prepareNull?(
    x: Matrix,
    y: Matrix,
    context: EstimationContext,
  ): Promise<RelabelledValue> | RelabelledValue;
  dispose?(): Promise<void>;
}

/**
 * The statistic where the rows of x are those that `order` names first, of the rows of x and then
 * those of y, on the scale of `estimate`. The identity gives the statistic that the others are held
 * against.
 */
export type RelabelledValue = (order: Int32Array) => Promise<number> | number;

/** What the host may ask of a divergence estimator. */
export interface DivergenceEstimatorCapabilities {
  readonly divergence: 'kullback-leibler' | 'total-variation' | 'mmd' | 'jensen-shannon';
  readonly variables: 'continuous' | 'discrete' | 'any';
  readonly minimumSampleSize: number;
  readonly needsSeed: boolean;
  readonly resampling: Resampling;
  /** True where estimates carry an interval of their own. Absent means that none does. */
  readonly interval?: boolean;
}
