import { describe, expect, it } from 'vitest';
import type { EstimatePayload } from '../../../src/cells/estimate-payload.js';
import { dependenceDifference } from '../../../src/readings/embedded/dependence-difference.js';

/** A proxy of 200 rows whose value on part k of the only partition is `parts[k]`. */
function proxy(value: number, parts: readonly number[] | null): EstimatePayload {
  return {
    estimate: {
      value,
      unit: 'dimensionless',
      kind: 'proxy',
      sampleSize: 200,
      options: {},
      warnings: [{ code: 'TIES_FOUND', message: `at ${value}` }],
    },
    resamples: parts === null ? null : { method: 'subsampling', rows: 200, values: [parts] },
  };
}

const parts = [0.1, 0.4, 0.2, 0.3, 0.9, 0.1, 0.5, 0.6, 0.7, 0.8];

describe('the difference of two dependences', () => {
  it('has no spread where both move together over the parts', () => {
    const lower = parts.map((part) => part - 0.25);
    const difference = dependenceDifference(proxy(0.5, parts), proxy(0.25, lower), 0.9);
    expect(difference).toMatchObject({ value: 0.25, unit: 'dimensionless', kind: 'proxy' });
    expect(difference.available && difference.standardError).toBeCloseTo(0, 12);
  });

  it('has twice the spread where they move apart', () => {
    const apart = dependenceDifference(
      proxy(0.5, parts),
      proxy(
        0.5,
        parts.map((part) => -part),
      ),
      0.9,
    );
    const alone = dependenceDifference(
      proxy(0.5, parts),
      proxy(
        0.5,
        parts.map(() => 0),
      ),
      0.9,
    );
    const errors = [apart, alone].map((each) => (each.available ? each.standardError! : NaN));
    expect(errors[0]! / errors[1]!).toBeCloseTo(2, 12);
  });

  it('keeps its value and both warnings where there is nothing to make an interval of', () => {
    expect(dependenceDifference(proxy(0.5, parts), proxy(0.75, null), 0.9)).toEqual({
      available: true,
      value: -0.25,
      unit: 'dimensionless',
      kind: 'proxy',
      sampleSize: 200,
      warnings: [
        { code: 'TIES_FOUND', message: 'at 0.5' },
        { code: 'TIES_FOUND', message: 'at 0.75' },
      ],
    });
  });
});
