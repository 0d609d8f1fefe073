import type { CellFailure, RunSummary } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { CellExecutor } from '../execute/cell-executor.js';
import type { Host } from '../host/host.js';
import type { Journal } from '../journal/journal.js';
import type { PlannedCell } from '../record/plan-file.js';
import type { CellStore } from '../store/cell-store.js';
import type { RunEvent } from './run-event.js';

/** Where an evaluation runs: opened, and later closed, by the caller. */
export interface EvaluationSurroundings {
  readonly host: Host;
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly store: CellStore;
  readonly journal: Journal;
  readonly executor: CellExecutor;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly onEvent: (event: RunEvent) => void;
  /** Told all cells planned so far, before the new ones among them are executed. */
  readonly onPlanned?: (cells: readonly PlannedCell[]) => void;
}

/** What an evaluation leaves: its cells, and what they say where none stopped the run. */
export interface EvaluationResult {
  /** `limited`: it may spend no more, and can be resumed. */
  readonly status: 'complete' | 'failed' | 'interrupted' | 'limited';
  readonly cells: readonly Cell[];
  readonly failures: ReadonlyMap<string, CellFailure>;
  readonly summary?: RunSummary;
}
