import { studentTQuantile } from '@ggmi/numerics';
import type { SweepTrend } from '@ggmi/core';
import { sampleVariance } from '../../intervals/standard-error.js';
import type { PointLabel } from '../../sweep/point-label.js';
import type { SettingValues } from '../plan-context.js';

/** The values of one point of a sweep, setting by setting. */
export interface PointValues {
  readonly label: PointLabel;
  readonly values: readonly SettingValues[];
}

/** Points that the far end of an axis is averaged over: as the published reading of its figure. */
const FAR_POINTS = 4;

/** A direction is named where the interval of this level excludes 0. */
const LEVEL = 0.95;

/**
 * The trend of every quantity along every panel of one numeric axis with more points than its far
 * end has. Settings are common to all points, so that the difference is taken in each and then averaged.
 */
export function sweepTrends(points: readonly PointValues[]): readonly SweepTrend[] {
  const panels = new Map<string, PointValues[]>();
  for (const point of points) {
    const { mode = null, panel = null } = point.label;
    const key = JSON.stringify([mode, panel]);
    panels.set(key, [...(panels.get(key) ?? []), point]);
  }
  return [...panels.values()].flatMap(panelTrends);
}

function panelTrends(points: readonly PointValues[]): readonly SweepTrend[] {
  const [first] = points;
  const axes = Object.keys(first!.label.at);
  const [axis] = axes;
  const { mode, panel } = first!.label;
  if (panel === undefined || axis === undefined || axes.length > 1) return [];
  if (points.length <= FAR_POINTS) return [];
  const places = points.map(({ label }) => label.at[axis]);
  if (!places.every((place) => typeof place === 'number')) return [];
  const far = points.slice(-FAR_POINTS);
  return first!.values.flatMap((start) => {
    const ends = far.map((point) => point.values.find((each) => sameQuantity(each, start)));
    if (!ends.every((end) => end?.values.length === start.values.length)) return [];
    const differences = start.values.map(
      (value, setting) =>
        ends.reduce((sum, end) => sum + end!.values[setting]!, 0) / FAR_POINTS - value,
    );
    const { values, ...quantity } = start;
    const settings = values.length;
    return [
      {
        ...(mode !== undefined && { mode }),
        panel,
        axis,
        ...quantity,
        from: places[0]!,
        to: places.slice(-FAR_POINTS),
        ...meanDifference(differences),
        settings,
      },
    ];
  });
}

function meanDifference(
  differences: readonly number[],
): Pick<SweepTrend, 'difference' | 'standardError' | 'interval'> {
  const settings = differences.length;
  const difference = differences.reduce((sum, each) => sum + each, 0) / settings;
  const standardError = Math.sqrt(sampleVariance(differences) / settings);
  const reach = studentTQuantile((1 + LEVEL) / 2, settings - 1) * standardError;
  const [lower, upper] = [difference - reach, difference + reach];
  return {
    difference,
    standardError,
    interval: { lower, upper, level: LEVEL, method: 'replicates' },
  };
}

function sameQuantity(one: SettingValues, other: SettingValues): boolean {
  const keys = ['reading', 'arm', 'id', 'source'] as const;
  return keys.every((key) => one[key] === other[key]);
}
