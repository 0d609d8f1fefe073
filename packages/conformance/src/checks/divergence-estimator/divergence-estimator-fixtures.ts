import type { TwoSamples } from '../../sampling/samples.js';
import type { EstimatorFixtures } from '../estimates/estimator-fixtures.js';

/** What the author of a divergence estimator may give for its checks. */
export type DivergenceEstimatorFixtures = EstimatorFixtures<TwoSamples>;
