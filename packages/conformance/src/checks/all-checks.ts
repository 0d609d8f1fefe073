import type { CheckLists } from '../model/check.js';
import { componentChecks } from './component/component-checks.js';
import { curatorChecks } from './curator/curator-checks.js';
import { divergenceEstimatorChecks } from './divergence-estimator/divergence-estimator-checks.js';
import { embedderChecks } from './embedder/embedder-checks.js';
import { entropyEstimatorChecks } from './entropy-estimator/entropy-estimator-checks.js';
import { generatorChecks } from './generator/generator-checks.js';
import { miEstimatorChecks } from './mi-estimator/mi-estimator-checks.js';
import { pluginChecks } from './plugin/plugin-checks.js';
import { postTrainerChecks } from './post-trainer/post-trainer-checks.js';

/** Every check of the kit, in the order in which they run. */
export const allChecks: CheckLists = {
  plugin: pluginChecks,
  component: componentChecks,
  generator: generatorChecks,
  'post-trainer': postTrainerChecks,
  'mi-estimator': miEstimatorChecks,
  'divergence-estimator': divergenceEstimatorChecks,
  'entropy-estimator': entropyEstimatorChecks,
  embedder: embedderChecks,
  curator: curatorChecks,
};
