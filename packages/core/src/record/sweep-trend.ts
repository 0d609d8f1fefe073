import type { Interval } from '../estimation/interval.js';
import type { Unit } from '../estimation/unit.js';

/**
 * Whether a quantity rises or falls along a panel of one axis: its mean over the far end of the axis
 * minus its value at the first point.
 */
export interface SweepTrend {
  /** Absent where the config has no modes. */
  readonly mode?: string;
  readonly panel: string;
  readonly axis: string;
  readonly reading: string;
  readonly arm: string;
  /** The quantity's id, symbol and source at every point. */
  readonly id: string;
  readonly symbol: string;
  readonly source: string;
  readonly unit: Unit;
  /** Axis values: where it starts, and those whose mean it ends with. */
  readonly from: number;
  readonly to: readonly number[];
  /** In `unit`. */
  readonly difference: number;
  /** Paired over the settings, which are common to all points. */
  readonly standardError: number;
  /** Student's t over the settings. */
  readonly interval: Interval;
  readonly settings: number;
}
