import type { Quantity } from './quantity.js';
import type { Verdict } from './verdict.js';

/** What a finished run says: read by reports, never the whole of its data. */
export interface RunSummary {
  readonly name: string;
  readonly seed: number;
  /** Identifies plan and results: equal for equal inputs. */
  readonly planDigest: string;
  readonly verdict: Verdict;
  readonly quantities: readonly Quantity[];
  readonly cells: {
    readonly planned: number;
    readonly succeeded: number;
    readonly failed: readonly CellFailure[];
  };
}

/** A cell that has no result, and why. */
export interface CellFailure {
  readonly cell: string;
  readonly label: string;
  readonly code: string;
  readonly message: string;
}
