import { z } from 'zod';
import { serverOptions } from './server-options.js';

/**
 * How answers are drawn. The defaults are the model's own law, untouched; all of it is sent with
 * every request, so that neither the server's nor the model file's defaults decide anything.
 */
export const generationOptions = serverOptions.extend({
  temperature: z.number().nonnegative().default(1).describe('1: the law of the model; 0: greedy.'),
  top_p: z.number().gt(0).max(1).default(1).describe('Mass of the likeliest tokens; 1: all.'),
  top_k: z.int().nonnegative().default(0).describe('Number of the likeliest tokens; 0: all.'),
  min_p: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Least probability, as a share of that of the likeliest token; 0: any.'),
  repeat_penalty: z.number().positive().default(1).describe('1: none.'),
  num_predict: z
    .int()
    .positive()
    .default(1024)
    .describe('Most tokens of an answer, those of thinking included.'),
  stop: z.array(z.string().min(1)).max(16).default([]).describe('Texts that end an answer.'),
  num_ctx: z
    .int()
    .positive()
    .optional()
    .describe('Tokens of prompt and answer together. Absent: what the server gives the model.'),
});

/** The options after defaults. */
export type GenerationOptions = z.output<typeof generationOptions>;
