import type { RequestUsage } from '@ggmi/core';
import type { RunState } from '../runs/run-state.js';

/** How far the last start of a run has come. */
export interface RunProgress {
  readonly state: RunState;
  /** Of the last start; absent where the journal tells of none. ISO 8601. */
  readonly startedAt?: string;
  /** Of the last line of the journal. */
  readonly lastEventAt?: string;
  /**
   * Cells that are planned so far: later stages are planned when earlier ones have ended. Absent where
   * an older journal does not say.
   */
  readonly planned?: number;
  /** Of these, taken from the store. */
  readonly reused: number;
  /** Computed by this start. */
  readonly succeeded: number;
  /** Without those that wait for a cell that failed. */
  readonly failed: readonly FailedCell[];
  /** Planned cells that need the result of a cell that failed. */
  readonly lost: number;
  readonly running: readonly RunningCell[];
  /** What requests to servers have used, where this start has noted it: at its end. */
  readonly requests?: readonly RequestUsage[];
}

/** A cell that was started and has not ended. */
export interface RunningCell {
  readonly cell: string;
  readonly label: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** A cell whose last attempt failed. */
export interface FailedCell {
  readonly cell: string;
  readonly label: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
}
