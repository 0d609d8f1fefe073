import type { DrawingDesk } from '../figures/drawing-desk.js';
import type { ProgressBoard } from '../live/progress-board.js';
import type { RunReader } from '../runs/run-reader.js';
import type { RunShelf } from '../runs/run-shelf.js';

/** What the routes of a viewer stand on. */
export interface ViewerContext {
  readonly shelf: RunShelf;
  readonly reader: RunReader;
  readonly desk: DrawingDesk;
  readonly board: ProgressBoard;
  /** Aborted when the server ends: whatever is still being sent ends with it. */
  readonly closing: AbortSignal;
  /** Told of what pages do not show of an error. */
  readonly onFault: (error: Error) => void;
}
