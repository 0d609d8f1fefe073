import { z } from 'zod';
import { count } from './field-schemas.js';

const placeholder = z
  .string()
  .regex(
    /^[A-Za-z][\w-]*$/,
    'a name of letters, digits, hyphens and underscores, starting with a letter',
  );

const textPrompt = z.strictObject({
  kind: z.literal('text'),
  template: z
    .union([
      z.string().min(1),
      z.strictObject({
        file: z.string().min(1).describe('UTF-8 text, relative to the folder of this file.'),
      }),
    ])
    .describe(
      'Placeholders: {{prompt}}, {{name}} for each of `values`, and {{#demonstrations}}…{{/demonstrations}} around {{prompt}}, {{response}} and {{number}} of each shown anchor. \\{{ gives two braces.',
    ),
  values: z
    .record(placeholder, z.string())
    .default({})
    .describe('Texts for placeholders of the template, such as task and condition.'),
  demonstrations: z
    .int()
    .nonnegative()
    .default(3)
    .describe('k: anchors that every prompt shows, drawn for each without replacement.'),
  items: z
    .enum(['anchors', 'none'])
    .default('anchors')
    .describe(
      'anchors: every prompt asks the prompt of one anchor, never shown beside itself. none: every prompt asks for a new item.',
    ),
  answer: z
    .enum(['response', 'item'])
    .optional()
    .describe(
      'What comes back: a response, or, where `items` is none, an item as JSON with prompt and response. Default: response for anchors, item for none.',
    ),
  draws: count.default(1).describe('Answers drawn to every prompt.'),
});

/** φ_T: what generators are asked with. */
export const promptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('vector'),
    statistic: z
      .enum(['mean', 'flatten'])
      .default('flatten')
      .describe('φ_T: the mean of the anchors, or all of them in order (reversible).'),
  }),
  textPrompt,
]);

/** A text prompt as the config gives it. */
export type TextPromptConfig = z.output<typeof textPrompt>;
