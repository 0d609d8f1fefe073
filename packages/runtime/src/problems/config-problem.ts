import type { ConfigProblemCode } from './config-problem-codes.js';

/** One thing that is wrong with a config, with its place and the way out. */
export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  /** As in the file, such as `estimators.ksg1.options.k`; empty for the file as a whole. */
  readonly path: string;
  /** Relative to the working directory where it lies inside it. Absent where data was given. */
  readonly file?: string;
  /** Counted from 1; absent where the format keeps no places (TS, JS, data). */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  /** The command-line override that holds the value, such as `--set seed=x`. */
  readonly override?: string;
  /** What was found, for people. */
  readonly received: string;
  /** What was expected, for people. */
  readonly expected: string;
  /** What exists to choose from. */
  readonly existing?: readonly string[];
  /** The one of `existing` that was probably meant. */
  readonly nearest?: string;
  /** One imperative sentence. */
  readonly next: string;
}
