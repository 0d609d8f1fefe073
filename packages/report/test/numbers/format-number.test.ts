import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsForScale, formatNumber, formatSigned } from '../../src/numbers/format-number.js';

const decimals = (count: number) => ({ type: 'decimals', decimals: count }) as const;
const significant = (digits: number) => ({ type: 'significant', digits }) as const;

describe('formatNumber', () => {
  it('rounds to the decimals asked for', () => {
    expect(formatNumber(0.68849, decimals(3))).toBe('0.688');
    expect(formatNumber(-12.3456, decimals(1))).toBe('-12.3');
    expect(formatNumber(123456.7, decimals(0))).toBe('123457');
  });

  it('shows a number too small for its decimals instead of 0', () => {
    expect(formatNumber(0.0003, decimals(2))).toBe('0.0003');
    expect(formatNumber(-0.0042, decimals(1))).toBe('-0.0042');
    expect(formatNumber(0, decimals(2))).toBe('0.00');
  });

  it('writes numbers out of range of plain decimals with an exponent', () => {
    expect(formatNumber(123456789, decimals(0))).toBe('1.23456789e+8');
    expect(formatNumber(1.234e-12, decimals(14))).toBe('1.23e-12');
  });

  it('drops zeros that follow from a count of digits and says nothing', () => {
    expect(formatNumber(0.25, significant(6))).toBe('0.25');
    expect(formatNumber(7, significant(4))).toBe('7');
    expect(formatNumber(Math.LN2, significant(6))).toBe('0.693147');
    expect(formatNumber(1.5e-9, significant(6))).toBe('1.5e-9');
    expect(formatNumber(100.5, significant(3))).toBe('101');
    expect(formatNumber(1000.04, significant(4))).toBe('1000');
  });

  it('names what is not a finite number', () => {
    expect(formatNumber(Number.NaN, decimals(2))).toBe('NaN');
    expect(formatNumber(-Infinity, significant(4))).toBe('-Infinity');
  });

  it('keeps sign and non-zeroness and errs by at most half a last digit, for any number', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 12 }), (number, count) => {
        const shown = Number(formatNumber(number, decimals(count)));
        expect(Math.sign(shown)).toBe(number === 0 ? 0 : Math.sign(number));
        // Half a unit of the last decimal, or of the 16th digit, and the error of reading it back.
        const half = Math.max(0.5 * 10 ** -count, Math.abs(number) * 1e-15);
        expect(Math.abs(shown - number)).toBeLessThanOrEqual(half * (1 + 1e-9));
      }),
      { seed: 1 },
    );
  });
});

describe('formatSigned', () => {
  it('puts a plus sign before positive numbers only', () => {
    expect(formatSigned(0.5, decimals(1))).toBe('+0.5');
    expect(formatSigned(-0.5, decimals(1))).toBe('-0.5');
    expect(formatSigned(0, decimals(1))).toBe('0.0');
  });
});

describe('decimalsForScale', () => {
  it('leaves two significant digits of a standard error', () => {
    expect(decimalsForScale(0.0123)).toBe(3);
    expect(decimalsForScale(0.95)).toBe(2);
    expect(decimalsForScale(4.2)).toBe(1);
    expect(decimalsForScale(230)).toBe(0);
  });

  it('is absent where there is no positive finite scale', () => {
    expect(decimalsForScale(0)).toBeUndefined();
    expect(decimalsForScale(Number.NaN)).toBeUndefined();
    expect(decimalsForScale(undefined)).toBeUndefined();
  });
});
