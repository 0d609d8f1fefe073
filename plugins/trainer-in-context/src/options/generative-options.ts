import { z } from 'zod';
import { contextOptions } from './context-options.js';

/** Options of the trainer whose losses compare draws with what was recorded. */
export const generativeOptions = contextOptions.extend({
  draws: z
    .int()
    .min(1)
    .default(1)
    .describe('Answers that are drawn to every prompt; the loss is their mean distance.'),
});

/** The options after defaults. */
export type GenerativeOptions = z.output<typeof generativeOptions>;
