import { z } from 'zod';
import { connectionShape, hasOnePlace } from './options/connection-options.js';
import { samplingShape } from './options/sampling-options.js';

/** Options of a model that continues its prompt. */
export const textGenerationOptions = z
  .strictObject({ ...connectionShape, ...samplingShape })
  .refine(...hasOnePlace);

/** The options after defaults. */
export type TextGenerationOptions = z.output<typeof textGenerationOptions>;
