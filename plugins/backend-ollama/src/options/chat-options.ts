import { z } from 'zod';
import { generationOptions } from './generation-options.js';

/** Options of a generator that chats. */
export const chatOptions = generationOptions.extend({
  system: z
    .string()
    .min(1)
    .optional()
    .describe('Message of the system. Absent: the one of the model file.'),
  think: z
    .union([z.boolean(), z.enum(['low', 'medium', 'high'])])
    .default(false)
    .describe('Whether the model may think before it answers. Thoughts are never data.'),
});

/** The options after defaults. */
export type ChatOptions = z.output<typeof chatOptions>;
