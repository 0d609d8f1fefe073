import { generalizationExamples } from './generalization-examples.js';
import { ggmiBoundExamples } from './ggmi-bound-examples.js';
import { informationFlowExamples } from './information-flow-examples.js';
import { linearGaussianExample } from './linear-gaussian-example.js';
import type { NamedExample } from './named-example.js';

/** Every stored chain, in the order in which the guide tells of them. */
export const namedExamples: readonly NamedExample[] = [
  ...ggmiBoundExamples,
  ...informationFlowExamples,
  ...generalizationExamples,
  linearGaussianExample,
];
