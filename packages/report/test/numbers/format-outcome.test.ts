import { describe, expect, it } from 'vitest';
import { formatOutcome } from '../../src/numbers/format-outcome.js';
import { estimateOf, valueOf } from '../fixtures/quantity-fixture.js';

const interval = (lower: number, upper: number) => ({
  lower,
  upper,
  level: 0.9,
  method: 'subsampling' as const,
});

describe('formatOutcome', () => {
  it('rounds value, error and interval alike, to two digits of the error', () => {
    expect(formatOutcome(estimateOf(0.688123, 0.01234), 'minus-only')).toEqual({
      value: '0.688',
      standardError: '± 0.012',
      interval: '[0.668, 0.708]',
    });
  });

  it('follows the half width of the interval where there is no standard error', () => {
    const outcome = valueOf(1.23456, { interval: interval(1.2, 1.3) });
    expect(formatOutcome(outcome, 'minus-only')).toEqual({
      value: '1.235',
      interval: '[1.200, 1.300]',
    });
  });

  it('shows an interval that excludes 0 as one that excludes 0', () => {
    const outcome = valueOf(0.05, { standardError: 0.03, interval: interval(0.0004, 0.1) });
    expect(formatOutcome(outcome, 'minus-only').interval).toBe('[0.0004, 0.100]');
  });

  it('never shows two different ends as one', () => {
    const outcome = valueOf(2, { standardError: 1, interval: interval(2.00001, 2.00002) });
    expect(formatOutcome(outcome, 'minus-only').interval).toBe('[2.00001, 2.00002]');
  });

  it('gives exact numbers six digits and others without error four', () => {
    expect(formatOutcome(valueOf(Math.LN2, { kind: 'exact' }), 'minus-only').value).toBe(
      '0.693147',
    );
    expect(formatOutcome(valueOf(Math.LN2), 'minus-only').value).toBe('0.6931');
  });

  it('shows a standard error of 0 as what it is', () => {
    const shown = formatOutcome(valueOf(0.5, { standardError: 0 }), 'minus-only');
    expect(shown).toEqual({ value: '0.5', standardError: '± 0' });
  });
});
