import type { Cell } from '../../cells/cell.js';
import type { Config } from '../../config/config-schema.js';

/** A supersample reading as the config writes it. */
export type SupersampleReading = Extract<Config['readings'][string], { type: 'supersample' }>;

/** The cells of one arm: its pool, R runs, and the estimates over them. */
export interface SupersampleArm {
  /** `anchors`, or a generator's name. */
  readonly arm: string;
  readonly pool: Cell;
  readonly runs: readonly Cell[];
  /** Readings of loss pairs, by the estimator's name in the config. */
  readonly information: ReadonlyMap<string, Cell>;
  /** Readings of weights, by the estimator's name in the config. */
  readonly weightsInformation: ReadonlyMap<string, Cell>;
}
