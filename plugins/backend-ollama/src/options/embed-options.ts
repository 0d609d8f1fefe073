import { z } from 'zod';
import { serverOptions } from './server-options.js';

/** Options of the embedder. */
export const embedOptions = serverOptions.extend({
  of: z
    .enum(['response', 'prompt', 'both'])
    .default('response')
    .describe('Which text of an example is read; both: the prompt, a line end, the response.'),
  prefix: z
    .string()
    .default('')
    .describe('Stands before every text, as some models want it: "clustering: ".'),
  dimensions: z
    .int()
    .min(1)
    .optional()
    .describe('Length of a vector, for models that offer several. Absent: the full length.'),
  batch: z.int().min(1).max(2048).default(32).describe('Texts of one request.'),
  tooLong: z
    .enum(['refuse', 'cut'])
    .default('refuse')
    .describe('A text above the context of the model is an error, or loses its end.'),
});

/** The options after defaults. */
export type EmbedOptions = z.output<typeof embedOptions>;
