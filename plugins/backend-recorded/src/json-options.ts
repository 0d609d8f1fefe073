import { z } from 'zod';
import { recordingOptions } from './recording-options.js';

/** Options of a recorded generator over a JSON file. */
export const jsonOptions = recordingOptions.extend({
  at: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Path of keys to the array of rows, such as data.items. Absent: the file is the array.',
    ),
});
