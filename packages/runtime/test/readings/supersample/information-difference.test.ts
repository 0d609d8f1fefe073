import type { Estimate } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { EstimatePayload } from '../../../src/cells/estimate-payload.js';
import { boundGain } from '../../../src/readings/supersample/bound-gain.js';
import { informationDifference } from '../../../src/readings/supersample/information-difference.js';

function payload(
  value: number,
  values: readonly number[],
  kind: Estimate['kind'] = 'estimate',
): EstimatePayload {
  return {
    estimate: { value, unit: 'nats', kind, sampleSize: 16, options: {}, warnings: [] },
    resamples: { method: 'jackknife', values },
  };
}

const options = { factor: 64, level: 0.9, from: ['nats'], unit: 'nats/dataset' } as const;
const bounded = { lossBound: 1, level: 0.9 };

describe('the difference of two informations', () => {
  it('is scaled by n and keeps its sign', () => {
    const outcome = informationDifference(
      payload(0.1, [0.1, 0.2]),
      payload(0.3, [0.3, 0.3]),
      options,
    );
    expect(outcome).toMatchObject({ available: true, unit: 'nats/dataset' });
    expect(outcome.available && outcome.value).toBeCloseTo(-12.8, 12);
  });

  it('has the paired interval: what both terms share cancels', () => {
    const outcome = informationDifference(
      payload(0.2, [0.1, 0.2, 0.3]),
      payload(0.1, [0, 0.1, 0.2]),
      options,
    );
    expect(outcome.available && outcome.standardError).toBeCloseTo(0, 12);
  });

  it('is refused for a proxy', () => {
    const outcome = informationDifference(
      payload(0.2, [0.2, 0.2], 'proxy'),
      payload(0.1, [0.1, 0.1]),
      options,
    );
    expect(outcome).toMatchObject({ available: false });
  });

  it('is refused for terms in another unit', () => {
    const outcome = informationDifference(payload(0.2, [0.2, 0.2]), payload(0.1, [0.1, 0.1]), {
      ...options,
      from: ['nats/item'],
    });
    expect(outcome).toEqual({ available: false, reason: 'a term is in nats; nats/item is needed' });
  });

  it('has no interval where the terms were resampled differently, and says so', () => {
    const outcome = informationDifference(
      payload(0.2, [0.2, 0.2]),
      { ...payload(0.1, []), resamples: null },
      options,
    );
    expect(outcome).toMatchObject({
      available: true,
      warnings: [{ code: 'INTERVAL_UNAVAILABLE' }],
    });
    expect(outcome).not.toHaveProperty('interval');
  });
});

describe('the n-aware gain of two readings', () => {
  it('is the difference of √(2I)', () => {
    const outcome = boundGain(payload(0.08, [0.08, 0.08]), payload(0.02, [0.02, 0.02]), bounded);
    expect(outcome.available && outcome.value).toBeCloseTo(0.2, 12);
  });

  it('is as many times larger as the losses may be', () => {
    const outcome = boundGain(payload(0.08, [0.08, 0.08]), payload(0.02, [0.02, 0.02]), {
      ...bounded,
      lossBound: 10,
    });
    expect(outcome.available && outcome.value).toBeCloseTo(2, 12);
  });

  it('is unavailable for a negative estimate, with the values that say so', () => {
    const outcome = boundGain(payload(-0.01, [0, 0]), payload(0.02, [0.02, 0.02]), bounded);
    expect(outcome).toMatchObject({ available: false });
    expect(!outcome.available && outcome.reason).toContain('-0.0100, 0.0200');
  });
});
