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

const fields = z
  .strictObject({
    id: path.optional().describe('Path of the id. Absent: line-<n>, in other formats row-<n>.'),
    prompt: path.optional().describe('Path of the prompt. Absent: the empty prompt.'),
    response: path.describe('Path of the response, such as model_a.solution.'),
    promptId: path
      .optional()
      .describe('Path of the id of the prompt that the row answers. Absent: the id of the row.'),
    metadata: z
      .union([z.array(path).min(1), z.record(z.string().min(1), path)])
      .optional()
      .describe('Paths that are kept beside prompt and response: a list, or names with paths.'),
  })
  .describe('Where each part of an example stands in a row.');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * Options of a recorded generator, whatever the format. Paths into a row are column names, or keys
 * and array positions joined by dots.
 */
export const recordingOptions = z.strictObject({
  file: z
    .union([path, z.array(path).min(1)])
    .describe('The file, or several that are read one after the other; relative to the config.'),
  fields,
  where: z
    .record(path, z.union([scalar, z.array(scalar).min(1)]))
    .optional()
    .describe('Takes only rows whose fields have this value, or one of these: generator: large.'),
  rows: z
    .strictObject({
      first: z.int().positive().default(1).describe('The first row to take, counted from 1.'),
      count: z.int().positive().optional().describe('How many rows to take. Absent: all.'),
    })
    .prefault({})
    .describe('A slice of the rows that `where` takes. Blank lines are no rows.'),
  rewrite: rewrite.optional(),
  onBadRow: z
    .enum(['stop', 'skip'])
    .default('stop')
    .describe('A row that cannot be read stops the run, or is left out and counted.'),
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
