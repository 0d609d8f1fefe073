import { defineComponent, needs, slot } from '@ggmi/core';
import { inContextTrainer } from './context/in-context-trainer.js';
import { requireTextGenerator, textObjection } from './generator/require-generator.js';
import { drawnLosses } from './loss/drawn-losses.js';
import { generativeOptions } from './options/generative-options.js';

const id = '@ggmi/trainer-in-context/generative';

/**
 * In-context learning with generative losses, for generators that cannot score a given text: W is the
 * context, and answers that are drawn under it are compared with what was recorded.
 */
export const generativeTrainer = defineComponent('post-trainer', {
  id,
  summary: 'Shows data to a generator and compares its answers: 1 − chrF2, no log-loss.',
  resultVersion: 1,
  options: generativeOptions,
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
  needs: { generator: slot('generator', { objection: textObjection }), logger: needs.logger },
  create({ options, needs: { generator, logger } }) {
    requireTextGenerator(generator);
    const { draws } = options;
    return inContextTrainer({
      id,
      options,
      logger,
      losses: (context, examples, signal) =>
        drawnLosses(generator.instance, context, { examples, draws, signal }),
    });
  },
});
