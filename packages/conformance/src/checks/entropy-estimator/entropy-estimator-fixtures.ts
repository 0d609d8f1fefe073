import type { OneSample } from '../../sampling/samples.js';
import type { EstimatorFixtures } from '../estimates/estimator-fixtures.js';

/** What the author of an entropy estimator may give for its checks. */
export type EntropyEstimatorFixtures = EstimatorFixtures<OneSample>;
