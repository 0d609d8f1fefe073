import { z } from 'zod';
import { connectionShape, hasOnePlace } from './options/connection-options.js';
import { samplingShape } from './options/sampling-options.js';

/** Options of a chat model. */
export const chatOptions = z
  .strictObject({
    ...connectionShape,
    system: z.string().min(1).optional().describe('Message of the system before every prompt.'),
    ...samplingShape,
  })
  .refine(...hasOnePlace);

/** The options after defaults. */
export type ChatOptions = z.output<typeof chatOptions>;
