import type { QuantityOutcome, Unit } from '@ggmi/core';
import { mean, studentTQuantile, variance } from '@ggmi/numerics';

/** A number of a contestant with its interval, or why there is none. */
export type Figure =
  | {
      readonly available: true;
      readonly value: number;
      readonly unit: Unit;
      /** Null where there is no spread to judge it by. */
      readonly interval: { readonly lower: number; readonly upper: number } | null;
    }
  | { readonly available: false; readonly reason: string };

/** A figure that is not there. */
export function missingFigure(reason: string): Figure {
  return { available: false, reason };
}

/**
 * What the evaluations of several seeds say of one quantity: their mean, with Student's t interval
 * over seeds. Of one seed it is that seed's own number and interval. Where a seed has none, there is none.
 */
export function figureOverSeeds(
  outcomes: readonly (QuantityOutcome | undefined)[],
  level: number,
): Figure {
  const values: Extract<QuantityOutcome, { available: true }>[] = [];
  for (const outcome of outcomes) {
    if (outcome === undefined) return missingFigure('its evaluation does not give it');
    if (!outcome.available) return outcome;
    values.push(outcome);
  }
  const [first] = values;
  if (first === undefined) return missingFigure('no evaluation was finished');
  const { unit, interval } = first;
  if (values.length === 1) {
    const own = interval === undefined ? null : { lower: interval.lower, upper: interval.upper };
    return { available: true, value: first.value, unit, interval: own };
  }
  const numbers = Float64Array.from(values, ({ value }) => value);
  const centre = mean(numbers);
  const error = Math.sqrt(variance(numbers, { divisor: 'n-1' }) / numbers.length);
  const half = studentTQuantile((1 + level) / 2, numbers.length - 1) * error;
  return {
    available: true,
    value: centre,
    unit,
    interval: { lower: centre - half, upper: centre + half },
  };
}
