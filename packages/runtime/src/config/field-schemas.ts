import { z } from 'zod';

/** What lists of the config are keyed by. */
export const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'a name of lower-case letters, digits and hyphens, starting with a letter',
  );

/** A number of things. */
export const count = z.int().positive();
