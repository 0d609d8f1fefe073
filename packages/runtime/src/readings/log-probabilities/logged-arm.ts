import type { GeneratorCapabilities } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';

/** A generator of texts, whose log-probabilities are read. */
export interface LoggedArm {
  /** Its name in the config. */
  readonly arm: string;
  /** Of its component. */
  readonly id: string;
  readonly capabilities: GeneratorCapabilities;
  /** What it gave, before curation. */
  readonly draw: Cell;
  /** Nominal coverage of intervals. */
  readonly level: number;
}
