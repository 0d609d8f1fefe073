import type { Matrix } from '@ggmi/core';

/** What an entropy estimator is given. */
export interface OneSample {
  readonly x: Matrix;
}

/** What a divergence estimator is given: two samples, one of either law. */
export interface TwoSamples {
  readonly x: Matrix;
  readonly y: Matrix;
}
