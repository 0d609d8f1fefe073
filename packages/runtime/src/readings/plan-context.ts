import type {
  CellFailure,
  JsonObject,
  Quantity,
  Scatter,
  SweepTrend,
  TwinDifferences,
} from '@ggmi/core';
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
  /** Every cell that was made by this context, in order, each once. */
  readonly cells: readonly Cell[];
  /** Makes a cell and plans it. */
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

/** A part of an evaluation, its cells planned: what they say once they have run. */
export interface PlannedPart {
  /** What can be planned only now that the cells have run: stands in for this part from here on. */
  conclude?(results: CellResults): PlannedPart;
  summarise(results: CellResults): Promise<readonly Quantity[]>;
  /** Pictures of its data, where it draws any. */
  scatters?(results: CellResults): readonly Scatter[];
  /** The laws of T of its arms, where it compares twins. */
  twinDifferences?(results: CellResults): readonly TwinDifferences[];
  /** What it averages over settings that are common to all points of a sweep. */
  settingValues?(results: CellResults): readonly SettingValues[];
}
