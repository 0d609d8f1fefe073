import type { QuantityKind } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { compareWithTruth } from '../../src/quantities/compare-with-truth.js';
import { quantityOf, valueOf } from '../fixtures/quantity-fixture.js';

const truth = quantityOf('ggmi', valueOf(1, { kind: 'exact' }));

function said(
  kind: QuantityKind,
  ends: readonly [number, number],
  unit: 'nats' | 'nats/item' = 'nats',
) {
  const interval = { lower: ends[0], upper: ends[1], level: 0.9, method: 'jackknife' as const };
  const value = (ends[0] + ends[1]) / 2;
  return compareWithTruth(quantityOf('ggmi', valueOf(value, { kind, interval, unit })), truth)[0]
    ?.text;
}

describe('compareWithTruth', () => {
  it("says whether an estimate's interval covers the truth, ends included", () => {
    expect(said('estimate', [0.5, 1])).toBe('covers truth');
    expect(said('estimate', [0.5, 0.99])).toBe('misses truth');
    expect(said('estimate', [1.01, 2])).toBe('misses truth');
  });

  it('lets a bound lie on its own side of the truth', () => {
    expect(said('lower-bound', [0.1, 0.2])).toBe('bound holds');
    expect(said('lower-bound', [1.1, 1.2])).toBe('bound broken');
    expect(said('upper-bound', [1.1, 1.2])).toBe('bound holds');
    expect(said('upper-bound', [0.1, 0.2])).toBe('bound broken');
  });

  it('says nothing of proxies, of another unit, or without an interval', () => {
    expect(said('proxy', [0, 2])).toBeUndefined();
    expect(said('estimate', [0, 2], 'nats/item')).toBeUndefined();
    expect(compareWithTruth(quantityOf('ggmi', valueOf(1)), truth)).toEqual([]);
  });
});
