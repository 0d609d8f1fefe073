import type { Block } from '@ggmi/report';
import type { ContestNumber } from './contest-csv.js';
import type { ContestResult } from './contest-result.js';

/** The result of a contest in the forms in which it is shown and written. */
export interface ContestPresentation {
  readonly result: ContestResult<string, unknown>;
  readonly numbers: readonly ContestNumber[];
  /** For the terminal and the report. */
  readonly blocks: readonly Block[];
}
