import { curationFits } from './curation.js';
import { unlimitedSourcesAreCounted } from './counts.js';
import { dataDivergenceReadingsFit } from './data-divergence-readings.js';
import { divergenceReadingsFit } from './divergence-readings.js';
import { embeddingDependenceReadingsFit } from './embedding-dependence-readings.js';
import { exampleKindsAgree } from './example-kinds.js';
import type { FitRule } from './fit-context.js';
import { deployedHasHeldOut } from './held-out.js';
import { lawEstimatorsFit } from './law-estimators.js';
import { promptsAreSupported } from './prompts.js';
import { readingEmbeddersFit } from './reading-embedders.js';
import { readingEstimatorsFit } from './reading-estimators.js';
import { replicateReadingsFit } from './replicate-readings.js';
import { somethingIsAsked } from './something-to-evaluate.js';
import { strengthCanBeCalibrated } from './strength.js';
import { supersampleReadingsFit } from './supersample-readings.js';
import { textPromptsFit } from './text-prompts.js';

/** Everything that the parts of a config must agree on. */
export const fitRules: readonly FitRule[] = [
  exampleKindsAgree,
  promptsAreSupported,
  textPromptsFit,
  unlimitedSourcesAreCounted,
  curationFits,
  replicateReadingsFit,
  supersampleReadingsFit,
  divergenceReadingsFit,
  dataDivergenceReadingsFit,
  embeddingDependenceReadingsFit,
  readingEmbeddersFit,
  readingEstimatorsFit,
  deployedHasHeldOut,
  strengthCanBeCalibrated,
  lawEstimatorsFit,
  somethingIsAsked,
];
