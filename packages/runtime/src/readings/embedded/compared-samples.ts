import type { Cell } from '../../cells/cell.js';
import type { Config } from '../../config/config-schema.js';

/** A data-divergence reading as the config writes it. */
export type DataDivergenceReading = Extract<
  Config['readings'][string],
  { type: 'data-divergence' }
>;

/** One comparison of two samples. */
export interface ComparedSamples {
  /** A generator's name; `anchors` for one half of the anchors against the other. */
  readonly arm: string;
  readonly embedding: Cell;
  /** By the estimator's name in the config. */
  readonly divergence: ReadonlyMap<string, Cell>;
}
