import { z } from 'zod';

const treatment = z.enum(['drop', 'flag', 'off']);

/** Options of the duplicates curator. */
export const duplicatesOptions = z.strictObject({
  exact: treatment
    .default('drop')
    .describe('Items whose prompt and response equal those of an item with a lower id.'),
  near: treatment
    .default('drop')
    .describe('Items whose response is near that of a kept item with a lower id.'),
  anchors: treatment.default('flag').describe('Items that equal an anchor or are near one.'),
  heldOut: treatment
    .default('flag')
    .describe('Items that equal a held-out example or are near one: leakage.'),
  fields: z
    .enum(['response', 'prompt+response'])
    .default('response')
    .describe('What is compared for nearness.'),
  threshold: z
    .number()
    .gt(0)
    .max(1)
    .default(0.8)
    .describe('Jaccard similarity of the sets of shingles from which on two texts are near.'),
  shingle: z.int().min(1).max(64).default(5).describe('Characters of a shingle.'),
  shortest: z
    .int()
    .min(0)
    .default(30)
    .describe(
      'Normalised characters below which a text is near nothing: many prompts rightly have the same short answer.',
    ),
});

/** The options after defaults. */
export type DuplicatesOptions = z.output<typeof duplicatesOptions>;

/** What becomes of duplicates of one sort; `off`: they are not looked for. */
export type Treatment = z.output<typeof treatment>;
