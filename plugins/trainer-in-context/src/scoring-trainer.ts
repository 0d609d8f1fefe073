import { defineComponent, needs, slot } from '@ggmi/core';
import { inContextTrainer } from './context/in-context-trainer.js';
import { requireScore, scoreObjection } from './generator/require-generator.js';
import { scoredLosses } from './loss/scored-losses.js';
import { contextOptions } from './options/context-options.js';

const id = '@ggmi/trainer-in-context/scoring';

/**
 * In-context learning with exact losses: W is the context, and the generator in the slot says the
 * probability of every response under it.
 */
export const scoringTrainer = defineComponent('post-trainer', {
  id,
  summary: 'Shows data to a generator that scores text; log-losses of whole responses.',
  resultVersion: 1,
  options: contextOptions,
  capabilities: {
    accepts: 'text',
    boundedLoss: true,
    weights: 'none',
    adapts: 'prompt',
    seeded: true,
    sufficientStatistic: false,
    reopens: true,
    law: false,
    strength: { option: 'demonstrations', grid: [1, 3, 10] },
  },
  needs: { generator: slot('generator', { objection: scoreObjection }), logger: needs.logger },
  create({ options, needs: { generator, logger } }) {
    const score = requireScore(generator);
    return inContextTrainer({
      id,
      options,
      logger,
      losses: (context, examples, signal) => scoredLosses(score, context, { examples, signal }),
    });
  },
});
