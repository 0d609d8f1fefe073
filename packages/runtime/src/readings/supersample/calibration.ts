import type { JsonObject, JsonValue, Quantity } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import {
  calibrateStrengthCell,
  type CalibrationPayload,
} from '../../cells/calibrate-strength-cell.js';
import { drawAnchors } from '../arm-draws.js';
import { armTrainer, trainerCapabilities } from '../arm-trainer.js';
import type { CellResults, PlanContext, PlannedPart } from '../plan-context.js';
import { estimateOutcome, fromEstimate, unavailable } from '../quantity-builders.js';
import type { SupersampleArm, SupersampleReading } from './supersample-arm.js';
import { estimatorsOf, planSupersampleArm } from './supersample-reading.js';

/** The calibration of the trainer's strength, and the choice that it leads to. */
export interface Calibration extends PlannedPart {
  /** The option values that the rest of the run uses; undefined where the calibration failed. */
  chosen(results: CellResults): JsonObject | undefined;
}

/** The band that the config asks for, with `calibrate` standing for the default one. */
const DEFAULT_BAND = { lower: 0.05, upper: 0.6 };

/**
 * Plans the choice of the trainer's strength on anchors only: I_A at every value of the trainer's
 * grid, by the first supersample reading of the config. Undefined where the config asks for none.
 */
export function planCalibration(context: PlanContext): Calibration | undefined {
  const { strength } = context.config.trainer;
  const option = trainerCapabilities(context).strength;
  const found = Object.entries(context.config.readings).find(
    (entry): entry is [string, SupersampleReading] => entry[1].type === 'supersample',
  );
  if (strength === undefined || option === undefined || found === undefined) return undefined;
  const [name, reading] = found;
  const estimator = estimatorsOf(context, reading, 'loss-pairs')[0];
  if (estimator === undefined) return undefined;
  const band = strength === 'calibrate' ? DEFAULT_BAND : strength;
  const pool = drawAnchors(context, 0);
  const arms = option.grid.map((value) =>
    planSupersampleArm(context, {
      name,
      reading: { ...reading, estimators: [estimator] },
      arm: `anchors at ${option.option} ${JSON.stringify(value)}`,
      pool,
      trainer: armTrainer(context, { overrides: { [option.option]: value } }),
    }),
  );
  const estimates = arms.map((arm) => arm.information.get(estimator)!);
  const choice = context.cell({
    cellType: calibrateStrengthCell,
    label: `choose ${option.option}`,
    roles: {},
    parameters: { grid: option.grid, lower: band.lower, upper: band.upper },
    inputs: estimates,
  });
  const chosenBy = (results: CellResults): CalibrationPayload | undefined =>
    // The choice is a calibrate-strength cell.
    results.payload(choice) as CalibrationPayload | undefined;
  return {
    chosen: (results) => {
      const payload = chosenBy(results);
      return payload === undefined ? undefined : { [option.option]: payload.chosen };
    },
    summarise: async (results) => [
      ...gridQuantities({ arms, estimator, option: option.option, grid: option.grid }, results),
      choiceQuantity({ option: option.option, band, choice }, results),
    ],
  };
}

function gridQuantities(
  tried: {
    readonly arms: readonly SupersampleArm[];
    readonly estimator: string;
    readonly option: string;
    readonly grid: readonly JsonValue[];
  },
  results: CellResults,
): Quantity[] {
  return tried.arms.map((arm, index) => ({
    id: 'strength-information',
    symbol: 'I_A',
    name: `information per anchor at ${tried.option} ${JSON.stringify(tried.grid[index])}`,
    section: { type: 'calibration' },
    arm: `${tried.option} ${JSON.stringify(tried.grid[index])}`,
    source: tried.estimator,
    outcome: fromEstimate(arm.information.get(tried.estimator)!, results, ({ estimate }) =>
      estimateOutcome(estimate),
    ),
  }));
}

function choiceQuantity(
  made: {
    readonly option: string;
    readonly band: { readonly lower: number; readonly upper: number };
    readonly choice: Cell;
  },
  results: CellResults,
): Quantity {
  const label = {
    id: 'strength',
    symbol: made.option,
    name: `training strength, the option ${made.option}`,
    section: { type: 'calibration' },
    source: 'host',
  } as const;
  // The choice is a calibrate-strength cell.
  const payload = results.payload(made.choice) as CalibrationPayload | undefined;
  if (payload === undefined) {
    const reason = results.failure(made.choice)?.message ?? 'it was not computed';
    return { ...label, outcome: unavailable(reason) };
  }
  const band = `${made.band.lower}..${made.band.upper} nats/item`;
  if (typeof payload.chosen !== 'number') {
    return {
      ...label,
      outcome: unavailable(`${JSON.stringify(payload.chosen)} was chosen: not a number`),
    };
  }
  const message = `No value of the grid has its I_A interval within ${band}; the nearest was taken.`;
  return {
    ...label,
    outcome: {
      available: true,
      value: payload.chosen,
      unit: 'dimensionless',
      kind: 'exact',
      warnings: payload.withinBand ? [] : [{ code: 'CALIBRATION_OUTSIDE_BAND', message }],
    },
    note: `Chosen on anchors only: the smallest value whose I_A interval lies within ${band}.`,
  };
}
