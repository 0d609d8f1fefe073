import { median, randomStream } from '@ggmi/numerics';
import type { EstimateWarning, Quantity, QuantityKind, QuantityOutcome, Unit } from '@ggmi/core';
import { bootstrapStatistic } from '../../intervals/bootstrap-statistic.js';
import { sampleVariance } from '../../intervals/standard-error.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import type { DivergenceSummaryParts } from './divergence-arm.js';
import { meanOutcome } from '../mean-outcome.js';
import type { QuantityLabel } from '../quantity-builders.js';

/** A number of one setting. */
interface Measured {
  readonly value: number;
}

/** Unit, kind and caveats that all numbers of one source share. */
export interface SortOfNumber {
  readonly unit: Unit;
  readonly kind: Exclude<QuantityKind, 'exact'>;
  readonly warnings: readonly EstimateWarning[];
}

/** Both models' divergences in every setting, in the order of the settings. */
export interface Gap {
  readonly anchors: readonly Measured[];
  readonly synthetic: readonly Measured[];
  /** Monte Carlo standard errors of the gap of every setting, where they are known. */
  readonly errors?: readonly number[];
  readonly label: QuantityLabel;
  /** Ids of its quantities begin with it. */
  readonly id: string;
  /** Of the anchors' model and of the synthetic data's. */
  readonly symbols: readonly [string, string];
  readonly sort: SortOfNumber;
  readonly parts: DivergenceSummaryParts;
}

/**
 * Both divergences, and their gap: anchors' model minus synthetic data's, positive where the synthetic
 * data helped. Mean and median of the gap with bootstrap intervals over settings, its spread from
 * setting to setting, and the Monte Carlo error within one.
 */
export function gapQuantities(gap: Gap): readonly Quantity[] {
  const { anchors, synthetic, label, id, sort, parts, symbols } = gap;
  const { level } = parts.context.config.intervals;
  const difference = gapSymbol(gap);
  const gaps = gapValues(gap);
  const mean = (measured: readonly Measured[]): QuantityOutcome => ({
    ...meanOutcome(
      measured.map(({ value }) => value),
      { unit: sort.unit, level },
    ),
    ...sort,
  });
  const about = (suffix: string, symbol: string, name: string) => ({
    ...label,
    id: `${id}-${suffix}`,
    symbol,
    name,
  });
  return [
    {
      ...about('anchors', symbols[0], `${label.name}, trained on anchors`),
      outcome: mean(anchors),
    },
    {
      ...about('synthetic', symbols[1], `${label.name}, trained on synthetic data`),
      outcome: mean(synthetic),
    },
    {
      ...about('gap', difference, 'mean over settings; positive: the synthetic data helped'),
      outcome: bootstrapped(gaps, average, gap),
    },
    {
      ...about('gap-median', `median of ${difference}`, 'median over settings'),
      outcome: bootstrapped(gaps, median, gap),
    },
    {
      ...about('gap-spread', `sd of ${difference}`, 'standard deviation from setting to setting'),
      outcome: plain(Math.sqrt(sampleVariance(gaps)), gap),
    },
    ...monteCarloError(gap, about('gap-monte-carlo-error', `se of ${difference}`, withinSetting)),
  ];
}

/** The symbol of the gap. */
export function gapSymbol({ symbols }: Gap): string {
  return `${symbols[0]} − ${symbols[1]}`;
}

/** The gap of every setting. */
export function gapValues({ anchors, synthetic }: Gap): readonly number[] {
  return anchors.map(({ value }, setting) => value - synthetic[setting]!.value);
}

const withinSetting = 'Monte Carlo standard error within a setting, root mean square';

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function bootstrapped(
  gaps: readonly number[],
  statistic: (values: Float64Array) => number,
  { sort, parts }: Gap,
): QuantityOutcome {
  const { intervals, seed } = parts.context.config;
  const bootstrap = bootstrapStatistic(gaps, statistic, {
    resamples: parts.reading.resamples,
    level: intervals.level,
    random: randomStream(seedKeys.resampling(seed, parts.name)),
  });
  return { available: true, ...bootstrap, ...sort, sampleSize: gaps.length };
}

function plain(value: number, { anchors, sort }: Gap): QuantityOutcome {
  return { available: true, value, ...sort, sampleSize: anchors.length };
}

function monteCarloError(gap: Gap, label: QuantityLabel): readonly Quantity[] {
  const { errors = [] } = gap;
  if (errors.length === 0) return [];
  const value = Math.sqrt(average(Float64Array.from(errors, (error) => error ** 2)));
  return [{ ...label, outcome: plain(value, gap) }];
}
