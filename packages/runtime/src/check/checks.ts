import type { z } from 'zod';
import type { FitRule } from './fit/fit-context.js';

/** What a config of one format has to hold to, beside its components. */
export interface Checks<Format extends z.ZodObject> {
  /** The schema, whose keys are those of an evaluation config or some of them. */
  readonly format: Format;
  /** Everything that its parts must agree on. */
  readonly rules: readonly FitRule[];
}

/** The same, for a config in a folder. */
export interface ChecksInFolder<Format extends z.ZodObject> extends Checks<Format> {
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
}
