import type { Cell } from '../../cells/cell.js';
import type { Config } from '../../config/config-schema.js';
import type { CellResults, PlanContext } from '../plan-context.js';

/** A divergence reading as the config writes it. */
export type DivergenceReading = Extract<Config['readings'][string], { type: 'divergence' }>;

/** One generator's settings. */
export interface DivergenceArm {
  /** A generator's name. */
  readonly arm: string;
  /** One per setting. */
  readonly settings: readonly Cell[];
}

/** What a summary of a divergence reading is made of. */
export interface DivergenceSummaryParts {
  readonly name: string;
  readonly reading: DivergenceReading;
  readonly context: PlanContext;
  readonly results: CellResults;
}
