import type { PluginKind } from '../answers/plugin-kind.js';
import { curatorTemplate } from './curator-template.js';
import { divergenceEstimatorTemplate } from './divergence-estimator-template.js';
import { embedderTemplate } from './embedder-template.js';
import { entropyEstimatorTemplate } from './entropy-estimator-template.js';
import { estimatorTemplate } from './estimator-template.js';
import { generatorTemplate } from './generator-template.js';
import type { KindTemplate } from './kind-template.js';
import { postTrainerTemplate } from './post-trainer-template.js';

/** The template of every kind. */
export const kindTemplates: Readonly<Record<PluginKind, KindTemplate>> = {
  generator: generatorTemplate,
  'post-trainer': postTrainerTemplate,
  estimator: estimatorTemplate,
  'divergence-estimator': divergenceEstimatorTemplate,
  'entropy-estimator': entropyEstimatorTemplate,
  embedder: embedderTemplate,
  curator: curatorTemplate,
};
