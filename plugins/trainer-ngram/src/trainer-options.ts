import { z } from 'zod';

/**
 * Options of the Kneser–Ney post-trainer. Words over an empty base are refused: each arm would get
 * the vocabulary of its own data, so that V, and with it the unit of the loss, differed by arm, and
 * an untrained arm, where all words are one unknown word, would have loss 0.
 */
export const trainerOptions = z
  .strictObject({
    unit: z.enum(['byte', 'word']).default('byte').describe('What a token is.'),
    order: z
      .int()
      .min(1)
      .max(8)
      .optional()
      .describe(
        'Tokens of an n-gram, the predicted one included. Absent: 5 for bytes, 3 for words.',
      ),
    discount: z
      .union([z.literal('estimate'), z.number().gt(0).lt(1)])
      .default('estimate')
      .describe('Absolute discount: n1/(n1+2 n2) by order, or one number for all orders.'),
    weight: z
      .number()
      .positive()
      .default(1)
      .describe('What one occurrence in the new data counts beside one in the base.'),
    base: z
      .union([
        z.enum(['empty', 'default']),
        z.strictObject({
          file: z
            .string()
            .min(1)
            .describe(
              'UTF-8 text, documents apart by blank lines; relative to the folder of the config file.',
            ),
        }),
      ])
      .default('default')
      .describe('The text that the base counts come from.'),
  })
  .refine(({ unit, base }) => unit === 'byte' || base !== 'empty', {
    path: ['base'],
    message:
      "words need a base to take their vocabulary from, the same for every arm: choose 'default' or a file, or unit 'byte'",
  });

/** The options after defaults. */
export type TrainerOptions = z.output<typeof trainerOptions>;

/** The order that the options mean. */
export function orderOf(options: TrainerOptions): number {
  return options.order ?? (options.unit === 'byte' ? 5 : 3);
}
