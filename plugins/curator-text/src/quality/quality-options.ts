import { z } from 'zod';
import { policy } from '../curation/policy.js';

const share = z.number().min(0).max(1);
const shareOrOff = z.union([share, z.literal('off')]);
const phrases = z.partialRecord(z.enum(['2', '3', '4', '5', '6', '7', '8', '9', '10']), share);

/**
 * Options of the quality curator. Presets of lines, phrases and least words: Rae et al. 2021 (Gopher),
 * section A.1 and table A1, made for pages of the web; of letters and digits: data-juicer's filter of
 * alphanumeric characters; of runs: 1 % of human solutions of word problems lie above. The preset
 * policy is to flag, since careful people repeat themselves too where they calculate.
 */
export const qualityOptions = z.strictObject({
  field: z.enum(['prompt', 'response']).default('response').describe('What is judged.'),
  repeatedLines: shareOrOff
    .default(0.3)
    .describe('Most lines that repeat an earlier one, as a share.'),
  repeatedLineCharacters: shareOrOff
    .default(0.2)
    .describe('Most characters in such lines, as a share.'),
  leastWords: z
    .int()
    .min(0)
    .default(50)
    .describe('Words below which a text is not judged by phrases: in few words few are many.'),
  topPhrases: phrases
    .default({ '2': 0.2, '3': 0.18, '4': 0.16 })
    .describe('Most characters in the commonest phrase of n words, by n. {}: off.'),
  repeatedPhrases: phrases
    .default({ '5': 0.15, '6': 0.14, '7': 0.13, '8': 0.12, '9': 0.11, '10': 0.1 })
    .describe('Most characters in phrases of n words that occur more than once, by n. {}: off.'),
  repeatedRuns: z
    .union([
      z.strictObject({
        length: z.int().min(2).max(64).default(20).describe('Characters of a run.'),
        most: share.default(0.5).describe('Most characters in runs that occur more than once.'),
      }),
      z.literal('off'),
    ])
    .default({ length: 20, most: 0.5 })
    .describe('Repetition in writing without spaces.'),
  leastAlphanumeric: shareOrOff
    .default(0.25)
    .describe(
      'Least letters, marks and digits, as a share of the characters that are no white space.',
    ),
  entropyNats: z
    .strictObject({
      least: z.number().min(0).optional().describe('Absent: no bound.'),
      most: z.number().min(0).optional().describe('Absent: no bound.'),
    })
    .refine(({ least = 0, most = Infinity }) => least <= most, {
      path: ['most'],
      message: 'must be at least `least`',
    })
    .default({})
    .describe('Bounds on the entropy of the characters of one text, in nats.'),
  policy: policy.default('flag'),
});

/** The options after defaults. */
export type QualityOptions = z.output<typeof qualityOptions>;
