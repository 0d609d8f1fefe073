import { z } from 'zod';
import { recordingOptions } from './recording-options.js';

/** Options of a recorded generator over a CSV file. */
export const csvOptions = recordingOptions.extend({
  delimiter: z
    .string()
    .length(1)
    .refine((character) => !/["\r\n]/u.test(character), 'must not be a quote or a line break')
    .default(',')
    .describe('What stands between cells: "," or ";" or "\\t".'),
});
