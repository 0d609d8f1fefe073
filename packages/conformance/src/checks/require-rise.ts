import type { Estimate } from '@ggmi/core';
import { demand } from '../model/demand.js';
import { meanAndError } from './mean-and-error.js';

/** Estimates of independent samples of a law. */
export interface Reading {
  readonly id: string;
  readonly nats: number;
  readonly estimates: readonly Estimate[];
}

/** A difference of means below this multiple of its standard error is none. */
const CLEARLY = 3;

/** Demands that the law of most information gets clearly larger values than that of least. */
export function requireRise(readings: readonly Reading[]): void {
  const sorted = readings.toSorted((a, b) => a.nats - b.nats);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const below = meanAndError(low.estimates.map(({ value }) => value));
  const above = meanAndError(high.estimates.map(({ value }) => value));
  const error = Math.hypot(below.standardError, above.standardError);
  demand(high.nats === low.nats || above.mean - below.mean > CLEARLY * error, {
    message: `The value does not rise from '${low.id}' (${low.nats} nats) to '${high.id}' (${high.nats} nats).`,
    received: `${below.mean} and ${above.mean}, difference with a standard error of ${error}`,
    wanted: `a rise of more than ${CLEARLY} standard errors`,
    next: 'Look for a constant, a swapped sign, or rows that are paired wrongly.',
  });
}
