import type { CellFailure, RequestRecord, RequestUsage, RunSummary } from '@ggmi/core';
import type { CheckedConfig } from '../check/checked-config.js';
import type { CellTime } from '../journal/read-cell-times.js';
import type { ArmLosses } from '../readings/deployed/arm-losses.js';
import type { EvaluationResult } from './evaluation.js';
import type { RunEvent } from './run-event.js';

/** What to run, where, and how. */
export interface RunRequest {
  readonly checked: CheckedConfig;
  /** Absolute path of the folder of run folders and their store. */
  readonly outputDirectory: string;
  /** Worker threads; 0 runs every cell in this thread. Changes no bit of a result. */
  readonly workers: number;
  /**
   * `reuse` takes payloads from the store wherever it has them; `resume` does so too, and insists
   * that the run was begun; `fresh` computes everything again.
   */
  readonly mode: 'reuse' | 'resume' | 'fresh';
  /** A command that resumes the run from any folder, for the record. */
  readonly resumeCommand?: string;
  /** Without network: what was never received is an error that names it. */
  readonly offline?: boolean;
  /** What earlier evaluations have spent of the limit that this one shares with them. */
  readonly spentBefore?: { readonly tokens: number; readonly cost: number };
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

/** How a run ended, and where it lies. */
export interface RunOutcome {
  readonly status: EvaluationResult['status'];
  readonly runDirectory: string;
  /** Absent where the run was interrupted, or a failure stopped it. */
  readonly summary?: RunSummary;
  readonly failures: readonly CellFailure[];
  /** What requests have used, over all starts of the run; absent where none was made. */
  readonly requests?: RequestRecord;
  /** What the requests of this start alone have used. */
  readonly spent: readonly RequestUsage[];
  /** Behind the comparison as deployed; empty where there is none. Of a sweep: those of one point. */
  readonly armLosses: readonly ArmLosses[];
  readonly cellTimes: readonly CellTime[];
}
