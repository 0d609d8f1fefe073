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
  dispose?(): Promise<void>;
}

/** What the host may ask of a divergence estimator. */
export interface DivergenceEstimatorCapabilities {
  readonly divergence: 'kullback-leibler' | 'total-variation' | 'mmd' | 'jensen-shannon';
  readonly variables: 'continuous' | 'discrete' | 'any';
  readonly minimumSampleSize: number;
  readonly needsSeed: boolean;
  readonly resampling: Resampling;
}
