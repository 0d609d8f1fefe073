import type { Matrix } from '../data/matrix.js';
import type { EntropyEstimate } from '../estimation/estimate.js';
import type { EstimationContext } from './estimation-context.js';
import type { Resampling } from './resampling.js';

/** Estimates H(X), differential for continuous data, from rows of `x`. */
export interface EntropyEstimator {
  estimate(x: Matrix, context: EstimationContext): Promise<EntropyEstimate> | EntropyEstimate;
  /** The values of `estimate` without row 0, 1, …, N − 1: as `MIEstimator.leaveOneOut`. */
  leaveOneOut?(x: Matrix, context: EstimationContext): Promise<Float64Array> | Float64Array;
  dispose?(): Promise<void>;
}

/** What the host may ask of an entropy estimator. */
export interface EntropyEstimatorCapabilities {
  readonly variables: 'continuous' | 'discrete';
  readonly minimumSampleSize: number;
  readonly needsSeed: boolean;
  readonly resampling: Resampling;
  /** True where estimates carry an interval of their own. Absent means that none does. */
  readonly interval?: boolean;
}
