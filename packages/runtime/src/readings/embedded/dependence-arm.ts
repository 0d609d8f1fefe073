import type { Cell } from '../../cells/cell.js';
import type { Config } from '../../config/config-schema.js';

/** An embedding-dependence reading as the config writes it. */
export type EmbeddingDependenceReading = Extract<
  Config['readings'][string],
  { type: 'embedding-dependence' }
>;

/** One estimator at one bandwidth, on the embeddings of one arm. */
export interface DependenceEstimates {
  /** The estimator's name in the config, with its bandwidth where that is set. */
  readonly source: string;
  readonly trained: Cell;
  readonly base: Cell;
}

/** The estimates of one arm. */
export interface DependenceArm {
  /** `anchors`, or a generator's name. */
  readonly arm: string;
  readonly estimates: readonly DependenceEstimates[];
}
