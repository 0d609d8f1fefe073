import type { RandomStream } from '@ggmi/numerics';
import type { Interval } from '@ggmi/core';
import { percentileInterval } from './percentile-interval.js';

/** A statistic of independent values with its bootstrap error and percentile interval. */
export interface BootstrappedStatistic {
  readonly value: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/** The nonparametric bootstrap of a statistic: values drawn with replacement. */
export function bootstrapStatistic(
  values: readonly number[],
  statistic: (values: Float64Array) => number,
  options: {
    readonly resamples: number;
    readonly level: number;
    readonly random: RandomStream;
  },
): BootstrappedStatistic {
  const { resamples, level, random } = options;
  const drawn = new Float64Array(values.length);
  const draws: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[random.integer(values.length)]!;
    draws.push(statistic(drawn));
  }
  const { standardError, lower, upper } = percentileInterval(draws, level);
  return {
    value: statistic(Float64Array.from(values)),
    standardError,
    interval: { lower, upper, level, method: 'bootstrap' },
  };
}
