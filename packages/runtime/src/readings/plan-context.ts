import type { CellFailure, JsonObject, Quantity } from '@ggmi/core';
import type { Cell, CellDraft } from '../cells/cell.js';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';

/** What planning needs: the config, the components behind it, and a way to make cells. */
export interface PlanContext {
  readonly config: Config;
  readonly host: Host;
  /** Option values that calibration chose for the trainer; empty without calibration. */
  readonly trainerOverrides: JsonObject;
  cell<Parameters extends JsonObject>(draft: CellDraft<Parameters>): Cell;
}

/** The results of cells as a summary reads them. */
export interface CellResults {
  /** Undefined where the cell failed. */
  payload(cell: Cell): JsonObject | undefined;
  failure(cell: Cell): CellFailure | undefined;
}

/** A part of an evaluation: the cells that it needs, and what they say once they have run. */
export interface PlannedPart {
  readonly cells: readonly Cell[];
  summarise(results: CellResults): Promise<readonly Quantity[]>;
}
