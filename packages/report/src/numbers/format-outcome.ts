import type { Interval, QuantityOutcome } from '@ggmi/core';
import { decimalsForScale, formatNumber, formatSigned, type Digits } from './format-number.js';

/** A quantity's outcome that has a value. */
export type Value = Extract<QuantityOutcome, { available: true }>;

/** Whether positive numbers carry a plus sign. */
export type Signs = 'minus-only' | 'always';

/** The texts of a value; all of them with the same number of decimals. */
export interface FormattedValue {
  readonly value: string;
  /** `± 0.012`. */
  readonly standardError?: string;
  /** `[0.668, 0.708]`. */
  readonly interval?: string;
}

/** Significant digits of a number that comes without any uncertainty. */
const exactDigits = 6;
const otherDigits = 4;
/** Enough to tell any two numbers apart. */
const mostDigits = 17;

/** A value, its standard error and its interval, rounded alike to two digits of the standard error. */
export function formatOutcome(outcome: Value, signs: Signs): FormattedValue {
  const format = signs === 'always' ? formatSigned : formatNumber;
  const digits = digitsFor(outcome);
  const error = outcome.standardError;
  return {
    value: format(outcome.value, digits),
    ...(error === undefined ? {} : { standardError: `± ${formatNumber(error, digits)}` }),
    ...(outcome.interval === undefined
      ? {}
      : { interval: formatInterval(outcome.interval, { digits, format }) }),
  };
}

function digitsFor(outcome: Value): Digits {
  const { standardError, interval } = outcome;
  const halfWidth = interval === undefined ? undefined : (interval.upper - interval.lower) / 2;
  const decimals = decimalsForScale(standardError) ?? decimalsForScale(halfWidth);
  if (decimals !== undefined) return { type: 'decimals', decimals };
  return { type: 'significant', digits: outcome.kind === 'exact' ? exactDigits : otherDigits };
}

/** Both ends; more digits are taken where two different ends would read the same. */
function formatInterval(
  interval: Interval,
  how: { readonly digits: Digits; readonly format: typeof formatNumber },
): string {
  const ends = [interval.lower, interval.upper] as const;
  let texts = ends.map((end) => how.format(end, how.digits));
  for (let digits = otherDigits; digits <= mostDigits; digits++) {
    if (texts[0] !== texts[1] || ends[0] === ends[1]) break;
    texts = ends.map((end) => how.format(end, { type: 'significant', digits }));
  }
  return `[${texts.join(', ')}]`;
}
