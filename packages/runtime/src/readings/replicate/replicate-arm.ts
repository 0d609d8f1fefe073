import type { Cell } from '../../cells/cell.js';
import type { Config } from '../../config/config-schema.js';

/** A replicate reading as the config writes it. */
export type ReplicateReading = Extract<Config['readings'][string], { type: 'replicate' }>;

/** The cells of one arm: R draws, R trainings, and the estimates over them. */
export interface ReplicateArm {
  /** `anchors`, or a generator's name. */
  readonly arm: string;
  readonly draws: readonly Cell[];
  readonly trainings: readonly Cell[];
  /** By the estimator's name in the config. */
  readonly information: ReadonlyMap<string, Cell>;
  readonly entropy: ReadonlyMap<string, Cell>;
  /** D against the arm's items; empty for the anchors, which are D. */
  readonly divergence: ReadonlyMap<string, Cell>;
}
