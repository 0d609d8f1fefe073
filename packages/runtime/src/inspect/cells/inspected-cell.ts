import type { CellFacts } from '../../record/plan-file.js';
import type { SweepPlace } from '../plan/sweep-place.js';

/** A planned cell, and what has become of it so far. */
export interface InspectedCell extends CellFacts {
  /** The points of a sweep that it belongs to; absent where it belongs to all. */
  readonly points?: SweepPlace;
  readonly state: CellState;
  /** Of the last attempt, ISO 8601; absent where this run has not begun it. */
  readonly startedAt?: string;
  /** Of the attempt that succeeded, in this run or an earlier start of it: since it was handed out. */
  readonly durationMs?: number;
  /** Of these, until it had to wait for no other cell any more; absent where an older journal does not say. */
  readonly waitedMs?: number;
  /** Why the last attempt failed. */
  readonly failure?: { readonly code: string; readonly message: string };
}

/**
 * `kept`: its result came out of the store; `lost`: it needs the result of a cell that failed;
 * `pending`: this run has not begun it, and as long as the run has not ended nobody has noted whether
 * the store has its result.
 */
export type CellState = 'succeeded' | 'kept' | 'failed' | 'lost' | 'running' | 'pending';
