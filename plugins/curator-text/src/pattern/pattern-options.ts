import { z } from 'zod';
import { policy } from '../curation/policy.js';

/** Options of the pattern curator. */
export const patternOptions = z
  .strictObject({
    pattern: z
      .string()
      .min(1)
      .describe(
        'A JavaScript regular expression; it matches anywhere unless ^ and $ say otherwise.',
      ),
    flags: z
      .string()
      .regex(/^[imsu]*$/u, 'only the flags i, m, s and u: g and y would carry state between items')
      .default('u')
      .describe('Flags of the expression: i, m, s, u.'),
    field: z.enum(['prompt', 'response']).default('response').describe('What is searched.'),
    keep: z
      .enum(['matching', 'not-matching'])
      .default('matching')
      .describe('Which items are in order.'),
    policy: policy.default('drop'),
  })
  .superRefine(({ pattern, flags }, check) => {
    try {
      expressionOf({ pattern, flags });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      check.addIssue({ code: 'custom', path: ['pattern'], message });
    }
  });

/** The compiled expression. @throws SyntaxError where the pattern is none. */
export function expressionOf(options: {
  readonly pattern: string;
  readonly flags: string;
}): RegExp {
  return new RegExp(options.pattern, options.flags);
}

/** The options after defaults. */
export type PatternOptions = z.output<typeof patternOptions>;
