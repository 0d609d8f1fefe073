import { z } from 'zod';
import { policy } from '../curation/policy.js';

const bounds = z
  .strictObject({
    least: z.int().min(0).optional().describe('Shorter ones are found. Absent: no bound.'),
    most: z.int().min(0).optional().describe('Longer ones are found. Absent: no bound.'),
  })
  .refine(({ least = 0, most = Infinity }) => least <= most, {
    path: ['most'],
    message: 'must be at least `least`',
  });

/** Options of the length curator. The default only removes empty responses, which no trainer takes. */
export const lengthOptions = z.strictObject({
  unit: z
    .enum(['bytes', 'characters', 'words'])
    .default('bytes')
    .describe('UTF-8 bytes, code points, or runs without white space.'),
  prompt: bounds.default({}).describe('Bounds on the prompt.'),
  response: bounds.default({ least: 1 }).describe('Bounds on the response.'),
  policy: policy.default('drop'),
});

/** The options after defaults. */
export type LengthOptions = z.output<typeof lengthOptions>;
