import type { MIInput } from '@ggmi/core';
import type { EstimatorFixtures } from '../estimates/estimator-fixtures.js';

/** What the author of an estimator of mutual information may give for its checks. */
export interface MIEstimatorFixtures extends EstimatorFixtures<MIInput> {
  /** Runs of a sample of loss pairs or of weights. Default 16. */
  readonly runs?: number;
}
