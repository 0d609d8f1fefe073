import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { calibrateStrengthCell } from '../../../src/cells/calibrate-strength-cell.js';

function estimate(value: number, halfWidth: number): JsonObject {
  const interval = {
    lower: value - halfWidth,
    upper: value + halfWidth,
    level: 0.9,
    method: 'jackknife',
  };
  return { estimate: { value, interval }, resamples: null };
}

function choose(estimates: readonly JsonObject[]): Promise<JsonObject> {
  return calibrateStrengthCell.execute({
    parameters: { grid: estimates.map((_, index) => 2 ** index), lower: 0.05, upper: 0.6 },
    inputs: estimates,
    components: { instance: () => Promise.reject(new Error('no component is needed')) },
    signal: new AbortController().signal,
  });
}

describe('the calibration of a strength', () => {
  it('takes the smallest value whose whole interval lies in the band', async () => {
    const payload = await choose([
      estimate(0.02, 0.01),
      estimate(0.06, 0.02),
      estimate(0.2, 0.02),
      estimate(0.4, 0.02),
    ]);
    expect(payload).toEqual({ chosen: 4, withinBand: true });
  });

  it('takes the value nearest to the middle of the band where none lies in it, and says so', async () => {
    const payload = await choose([estimate(0, 0.01), estimate(0.62, 0.02), estimate(0.69, 0.01)]);
    expect(payload).toEqual({ chosen: 2, withinBand: false });
  });
});
