import { z } from 'zod';
import { probabilityLaw } from '../discrete/probability-law.js';

const word = z
  .string()
  .regex(/^[^\s\p{Cs}]+$/u, 'must be one word: no blanks, no half of a surrogate pair, not empty');

/** A law of words, checked as a whole. */
export const wordDrawsOptions = z
  .strictObject({
    words: z
      .array(word)
      .min(1)
      .refine((words) => new Set(words).size === words.length, 'every word once')
      .describe('The words; their order decides which draw gives which.'),
    probabilities: probabilityLaw
      .optional()
      .describe('P(word), in the order of `words`. Absent: all are equally likely.'),
    length: z.int().positive().default(12).describe('Words per text.'),
  })
  .refine(
    ({ words, probabilities }) =>
      probabilities === undefined || probabilities.length === words.length,
    { path: ['probabilities'], message: 'must be as many as there are words' },
  );

/** The options after defaults. */
export type WordDrawsOptions = z.output<typeof wordDrawsOptions>;
