import type { Interval, QuantityOutcome } from '@ggmi/core';

/** A quantity that has a value. */
export type AvailableOutcome = Extract<QuantityOutcome, { available: true }>;

/**
 * There minus here of two numbers that are taken as independent: the variances add. The interval is
 * made of both intervals without their middle (Zou & Donner 2008, doi 10.1002/sim.3095, MOVER), so that
 * it keeps their t quantiles and their skewness; without one of them, or at two levels, there is none.
 */
export function independentDifference(
  here: AvailableOutcome,
  there: AvailableOutcome,
): Pick<AvailableOutcome, 'value' | 'standardError' | 'interval'> {
  const value = there.value - here.value;
  if (here.standardError === undefined || there.standardError === undefined) return { value };
  const standardError = together(here.standardError, there.standardError);
  const interval = recovered(here, there);
  return { value, standardError, ...(interval && { interval }) };
}

function recovered(here: AvailableOutcome, there: AvailableOutcome): Interval | undefined {
  const [own, other] = [here.interval, there.interval];
  if (own === undefined || other === undefined || own.level !== other.level) return undefined;
  const value = there.value - here.value;
  return {
    lower: value - together(there.value - other.lower, own.upper - here.value),
    upper: value + together(other.upper - there.value, here.value - own.lower),
    level: own.level,
    method: own.method === other.method ? own.method : 'analytic',
  };
}

/** √(a² + b²), equal to the last bit whichever comes first: swapped runs differ by the sign alone. */
function together(one: number, other: number): number {
  return Math.hypot(Math.max(one, other), Math.min(one, other));
}
