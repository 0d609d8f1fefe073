import type { Curator, CuratorCapabilities } from '../components/curator.js';
import type {
  DivergenceEstimator,
  DivergenceEstimatorCapabilities,
} from '../components/divergence-estimator.js';
import type { Embedder, EmbedderCapabilities } from '../components/embedder.js';
import type {
  EntropyEstimator,
  EntropyEstimatorCapabilities,
} from '../components/entropy-estimator.js';
import type { Generator, GeneratorCapabilities } from '../components/generator.js';
import type { MIEstimator, MIEstimatorCapabilities } from '../components/mi-estimator.js';
import type { PostTrainer, PostTrainerCapabilities } from '../components/post-trainer.js';

/** What `create` of each kind gives. */
export interface InstanceOf {
  readonly generator: Generator;
  readonly 'post-trainer': PostTrainer;
  readonly 'mi-estimator': MIEstimator;
  readonly 'divergence-estimator': DivergenceEstimator;
  readonly 'entropy-estimator': EntropyEstimator;
  readonly embedder: Embedder;
  readonly curator: Curator;
}

/** What each kind declares of itself. */
export interface CapabilitiesOf {
  readonly generator: GeneratorCapabilities;
  readonly 'post-trainer': PostTrainerCapabilities;
  readonly 'mi-estimator': MIEstimatorCapabilities;
  readonly 'divergence-estimator': DivergenceEstimatorCapabilities;
  readonly 'entropy-estimator': EntropyEstimatorCapabilities;
  readonly embedder: EmbedderCapabilities;
  readonly curator: CuratorCapabilities;
}
