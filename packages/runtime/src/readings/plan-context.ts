import type { CellFailure, JsonObject, Quantity, Scatter, SweepTrend } from '@ggmi/core';
import type { Cell, CellDraft } from '../cells/cell.js';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';

/** What planning needs: the config, the components behind it, and a way to make cells. */
export interface PlanContext {
  readonly config: Config;
  readonly host: Host;
  /** Option values that calibration chose for the trainer; empty without calibration. */
  readonly trainerOverrides: JsonObject;
  /** Whether readings draw pictures of their data: at the first point of every mode. */
  readonly pictures: boolean;
  cell<Parameters extends JsonObject>(draft: CellDraft<Parameters>): Cell;
}

/** The results of cells as a summary reads them. */
export interface CellResults {
  /** Undefined where the cell failed. */
  payload(cell: Cell): JsonObject | undefined;
  failure(cell: Cell): CellFailure | undefined;
}

/** A quantity before it is averaged: one value per setting. */
export type SettingValues = Pick<
  SweepTrend,
  'reading' | 'arm' | 'id' | 'symbol' | 'source' | 'unit'
> & { readonly values: readonly number[] };

/** A part of an evaluation: the cells that it needs, and what they say once they have run. */
export interface PlannedPart {
  readonly cells: readonly Cell[];
  summarise(results: CellResults): Promise<readonly Quantity[]>;
  /** Pictures of its data, where it draws any. */
  scatters?(results: CellResults): readonly Scatter[];
  /** What it averages over settings that are common to all points of a sweep. */
  settingValues?(results: CellResults): readonly SettingValues[];
}
