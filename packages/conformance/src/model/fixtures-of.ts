import type { CuratorFixtures } from '../checks/curator/curator-fixtures.js';
import type { DivergenceEstimatorFixtures } from '../checks/divergence-estimator/divergence-estimator-fixtures.js';
import type { EmbedderFixtures } from '../checks/embedder/embedder-fixtures.js';
import type { EntropyEstimatorFixtures } from '../checks/entropy-estimator/entropy-estimator-fixtures.js';
import type { GeneratorFixtures } from '../checks/generator/generator-fixtures.js';
import type { MIEstimatorFixtures } from '../checks/mi-estimator/mi-estimator-fixtures.js';
import type { PostTrainerFixtures } from '../checks/post-trainer/post-trainer-fixtures.js';

/** What an author may give beside the options, so that checks fit the component; every field has a default. */
export interface FixturesOf {
  readonly generator: GeneratorFixtures;
  readonly 'post-trainer': PostTrainerFixtures;
  readonly 'mi-estimator': MIEstimatorFixtures;
  readonly 'divergence-estimator': DivergenceEstimatorFixtures;
  readonly 'entropy-estimator': EntropyEstimatorFixtures;
  readonly embedder: EmbedderFixtures;
  readonly curator: CuratorFixtures;
}
