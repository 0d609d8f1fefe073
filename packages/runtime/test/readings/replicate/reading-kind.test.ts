import type { Estimate } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  asReadingOfInformation,
  replicateSufficiency,
} from '../../../src/readings/replicate/reading-kind.js';

const estimate: Estimate = {
  value: 0.5,
  unit: 'nats',
  kind: 'estimate',
  sampleSize: 100,
  options: {},
  warnings: [],
};
const whole = replicateSufficiency({ summary: 'statistic', projection: 'full' });
const partial = replicateSufficiency({ summary: 'mean', projection: { dimensions: 2 } });

describe('a replicate reading', () => {
  it('is an estimate of I(S;W) only where summary and projection are both sufficient', () => {
    expect(asReadingOfInformation(estimate, whole)).toMatchObject({
      kind: 'estimate',
      unit: 'nats/dataset',
      warnings: [],
    });
  });

  it('is a lower bound, and says what falls short, where one of them is not', () => {
    const reading = asReadingOfInformation(estimate, partial);
    expect(reading?.kind).toBe('lower-bound');
    expect(reading?.warnings[0]?.message).toMatch(
      /the mean is not declared sufficient.*projection of W/,
    );
  });

  it('has no meaning for an upper bound on an insufficient reading', () => {
    expect(asReadingOfInformation({ ...estimate, kind: 'upper-bound' }, partial)).toBeUndefined();
  });

  it('never turns a proxy into nats', () => {
    const proxy: Estimate = { ...estimate, unit: 'dimensionless', kind: 'proxy' };
    expect(asReadingOfInformation(proxy, partial)).toEqual(proxy);
  });
});
