import { z } from 'zod';
import { templateProblem } from './template-problem.js';

const DEFAULT_TEMPLATE = `{{#demonstrations}}
{{prompt}}
{{response}}

{{/demonstrations}}
{{prompt}}
`;

/** Options of both trainers: which items of the data are shown, and how. */
export const contextOptions = z.strictObject({
  demonstrations: z
    .int()
    .min(1)
    .default(3)
    .describe('Items of the data that the context shows, at most.'),
  contextBytes: z
    .int()
    .positive()
    .default(8000)
    .describe(
      'UTF-8 bytes of the rendered context, the asked prompt not counted: an item that no longer fits is passed over.',
    ),
  template: z
    .string()
    .superRefine((template, context) => {
      const message = templateProblem(template);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .default(DEFAULT_TEMPLATE)
    .describe(
      'Placeholders: {{prompt}}, and {{#demonstrations}}…{{/demonstrations}} around {{prompt}}, {{response}} and {{number}} of each shown item. \\{{ gives two braces.',
    ),
});

/** The options after defaults. */
export type ContextOptions = z.output<typeof contextOptions>;
