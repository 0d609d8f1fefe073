import type { ConfigPath } from '../config/config-path.js';
import type { ConfigProblem } from './config-problem.js';

/** A problem before its place in the file is looked up. */
export interface ProblemDraft extends Pick<
  ConfigProblem,
  'code' | 'received' | 'expected' | 'existing' | 'nearest' | 'next'
> {
  readonly path: ConfigPath;
  /** Which of the two the place is: the key where the key itself is wrong. Default: the value. */
  readonly at?: 'key' | 'value';
}
