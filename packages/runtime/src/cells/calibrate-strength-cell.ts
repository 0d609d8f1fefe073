import type { JsonObject, JsonValue } from '@ggmi/core';
import type { CellType } from './cell.js';
import { readEstimate } from './estimate-payload.js';

interface CalibrateParameters extends JsonObject {
  /** Values of the strength option, weakest first: one estimate (input) each. */
  readonly grid: readonly JsonValue[];
  /** Nats per item. */
  readonly lower: number;
  readonly upper: number;
}

/** The chosen strength, and whether its interval lies within the band. */
export interface CalibrationPayload extends JsonObject {
  readonly chosen: JsonValue;
  readonly withinBand: boolean;
}

/**
 * Chooses a trainer's strength from estimates of I_A on anchors: the smallest value whose interval
 * lies within the band; where none does, the value whose estimate is nearest to the band's middle.
 */
export const calibrateStrengthCell: CellType<CalibrateParameters, CalibrationPayload> = {
  type: 'calibrate-strength',
  version: 1,
  inResults: true,
  async execute({ parameters, inputs }) {
    const { grid, lower, upper } = parameters;
    const estimates = inputs.map((input) => readEstimate(input).estimate);
    const within = estimates.findIndex(
      ({ interval }) =>
        interval !== undefined && interval.lower >= lower && interval.upper <= upper,
    );
    if (within >= 0) return { chosen: grid[within]!, withinBand: true };
    const middle = (lower + upper) / 2;
    const distances = estimates.map(({ value }) => Math.abs(value - middle));
    return { chosen: grid[distances.indexOf(Math.min(...distances))]!, withinBand: false };
  },
};
