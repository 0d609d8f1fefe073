import type { RunEvent } from '@ggmi/runtime';

/** How far a run is. */
export interface ProgressState {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Cells that were there already: they say nothing of the rate. */
  readonly reused: number;
  /** When the cells were planned, milliseconds. */
  readonly plannedAt: number;
  /** What was begun last. */
  readonly current: string;
}

/** Before anything is planned. */
export const noProgress: ProgressState = {
  total: 0,
  done: 0,
  failed: 0,
  reused: 0,
  plannedAt: 0,
  current: '',
};

/** The state after an event; a run plans again where a later stage depends on an earlier one. */
export function advanceProgress(state: ProgressState, event: RunEvent, now: number): ProgressState {
  switch (event.type) {
    case 'planned': {
      const { cells, reused } = event;
      return { ...state, total: cells, done: reused, reused, plannedAt: now };
    }
    case 'cell-started':
      return { ...state, current: event.label };
    case 'cell-finished': {
      const failed = state.failed + (event.outcome === 'failed' ? 1 : 0);
      return { ...state, done: event.done, total: event.total, failed };
    }
    case 'warning':
    case 'log':
      return state;
  }
}
