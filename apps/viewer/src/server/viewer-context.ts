import type { RunShelf } from '../runs/run-shelf.js';

/** What the routes of a viewer stand on. */
export interface ViewerContext {
  readonly shelf: RunShelf;
  /** Aborted when the server ends: whatever is still being sent ends with it. */
  readonly closing: AbortSignal;
}
