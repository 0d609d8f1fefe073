import { z } from 'zod';

const path = z.string().min(1);

const rewrite = z
  .strictObject({
    pattern: z
      .string()
      .min(1)
      .refine(isPattern, 'must be a regular expression (flags g, m, u)')
      .describe('Regular expression with the flags g, m and u: ^ and $ match at every line.'),
    replacement: z
      .string()
      .refine((text) => text.isWellFormed(), 'must not hold half of a surrogate pair')
      .describe('Replacement of every match; $1 is the first group.'),
  })
  .describe('A change to every response, such as "#### 7" into "A: 7".');

/** Options of a recorded generator. Paths into a row are keys or array positions joined by dots. */
export const recordingOptions = z.strictObject({
  file: path.describe('JSON Lines file, relative to the folder of the config file.'),
  fields: z
    .strictObject({
      id: path.optional().describe('Path of the id. Absent: line-<n>.'),
      prompt: path.optional().describe('Path of the prompt. Absent: the empty prompt.'),
      response: path.describe('Path of the response, such as model_a.solution.'),
    })
    .describe('Where each part of an example stands in a row.'),
  rows: z
    .strictObject({
      first: z.int().positive().default(1).describe('The first row to take, counted from 1.'),
      count: z.int().positive().optional().describe('How many rows to take. Absent: all.'),
    })
    .prefault({})
    .describe('A slice of the file. Blank lines are no rows.'),
  rewrite: rewrite.optional(),
});

/** The options after defaults. */
export type RecordingOptions = z.output<typeof recordingOptions>;

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'gmu') instanceof RegExp;
  } catch {
    return false;
  }
}
