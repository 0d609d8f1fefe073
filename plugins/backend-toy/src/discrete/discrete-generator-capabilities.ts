import type { GeneratorCapabilities } from '@ggmi/core';

/** What both generators of symbols can do, whatever they are asked with. */
export const discreteGeneratorCapabilities = {
  produces: 'vector',
  pool: 'unlimited',
  discrete: true,
  scoring: 'none',
  logProbabilities: 'none',
  law: true,
} as const satisfies Omit<GeneratorCapabilities, 'prompts'>;
