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
  /** Of the estimates that this start has computed, by their code: those of whole readings come at its end. */
  readonly warnings: readonly ProgressWarning[];
  /** What requests to servers have used, where this start has noted it: at its end. */
  readonly requests?: readonly RequestUsage[];
}

/** A cell that was handed out and has not ended. */
export interface RunningCell {
  readonly cell: string;
  readonly label: string;
  /** When it was handed out, ISO 8601. */
  readonly startedAt: string;
  /** When it had to wait for no other cell any more; absent while it waits, and in an older journal. */
  readonly begunAt?: string;
}

/** A warning of cells that have ended. */
export interface ProgressWarning {
  readonly code: string;
  /** Of the first of these cells. */
  readonly message: string;
  readonly cells: number;
  /** Of the first one. */
  readonly label: string;
}

/** A cell whose last attempt failed. */
export interface FailedCell {
  readonly cell: string;
  readonly label: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
}
