import type { Quantity } from './quantity.js';
import type { Scatter } from './scatter.js';
import type { SweepTrend } from './sweep-trend.js';
import type { TwinDifferences } from './twin-differences.js';
import type { Verdict } from './verdict.js';

/** What a finished run says: read by reports, never the whole of its data. */
export interface RunSummary {
  readonly name: string;
  readonly seed: number;
  /** Identifies plan and results: equal for equal inputs. */
  readonly planDigest: string;
  readonly verdict: Verdict;
  /** Empty for a sweep, whose quantities stand with its points. */
  readonly quantities: readonly Quantity[];
  /** A picture of the data of a setting, where a reading draws one. */
  readonly scatters?: readonly Scatter[];
  /** The law of T of every arm, where a supersample reading measures it. */
  readonly twinDifferences?: readonly TwinDifferences[];
  /** The evaluations of a sweep, in the order of the config. Absent without modes or sweep. */
  readonly points?: readonly PointSummary[];
  /** What rises and falls along the panels of a sweep. */
  readonly trends?: readonly SweepTrend[];
  readonly cells: {
    readonly planned: number;
    readonly succeeded: number;
    readonly failed: readonly CellFailure[];
  };
}

/** What one point of a sweep says. */
export interface PointSummary {
  /** Absent where the config has no modes. */
  readonly mode?: string;
  /** The panel that asks for it; absent without a sweep. */
  readonly panel?: string;
  /** The value of every axis of the panel: a parameter's or a config path's. */
  readonly at: Readonly<Record<string, number | string | boolean>>;
  readonly verdict: Verdict;
  readonly quantities: readonly Quantity[];
  /** At the first point of every mode. */
  readonly scatters?: readonly Scatter[];
  /** At the first point of every mode. */
  readonly twinDifferences?: readonly TwinDifferences[];
}

/** A cell that has no result, and why. */
export interface CellFailure {
  readonly cell: string;
  readonly label: string;
  readonly code: string;
  readonly message: string;
}
