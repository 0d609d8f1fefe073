import { median, quantile } from '@ggmi/numerics';
import type { EstimateReading } from './estimate-reading.js';
import { isInNats, summariseIntervals, type IntervalSummary, type TaskRow } from './task-row.js';

/** How one estimator of nats did over all tasks at one sample size. */
export interface EstimatorOverview {
  readonly estimator: string;
  readonly rows: number;
  readonly tasks: number;
  /** Tasks on which at least one run failed. */
  readonly failedTasks: number;
  /** Over the tasks without a failure: of their mean absolute errors, in nats. */
  readonly absoluteError: Distribution | null;
  /**
   * Tasks whose mean value over seeds lies within 10 %, and within a factor of 1.5, of the truth.
   * Tasks of independence have no such share and do not count.
   */
  readonly withinTenPercent: number;
  readonly withinFactor: number;
  /** Tasks with a warning on at least one run, and on more than half of them. */
  readonly warnedTasks: number;
  readonly mostlyWarnedTasks: number;
  readonly warnedRuns: number;
  readonly runs: number;
  readonly intervals: IntervalSummary;
  readonly unwarnedIntervals: IntervalSummary;
  /** Point estimates, milliseconds. */
  readonly medianCpuMs: number | null;
  readonly longestWallMs: number | null;
}

/** A mean says little of unlike tasks, hence the rest. */
export interface Distribution {
  readonly mean: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly largest: number;
}

/** Overviews of the estimators of nats, in the order of the rows. */
export function estimatorOverviews(
  rows: readonly TaskRow[],
  readings: readonly EstimateReading[],
): EstimatorOverview[] {
  const places = new Map(rows.map((row) => [`${row.rows} ${row.estimator}`, row]));
  return [...places.values()].flatMap(({ rows: size, estimator }) => {
    const own = rows.filter((row) => row.rows === size && row.estimator === estimator);
    if (!own.some(({ errors }) => errors !== null)) return [];
    const estimates = readings.filter(
      (reading) => reading.rows === size && reading.estimator === estimator,
    );
    return [overviewOf(own, estimates)];
  });
}

function overviewOf(
  own: readonly TaskRow[],
  readings: readonly EstimateReading[],
): EstimatorOverview {
  const { estimator, rows } = own[0]!;
  const whole = own.filter(({ estimates, runs }) => estimates === runs);
  const estimates = readings.filter((reading) => reading.outcome === 'estimated').filter(isInNats);
  const unwarned = estimates.filter(({ warnings }) => warnings.length === 0);
  const cpu = own.flatMap(({ cpuMs }) => cpuMs ?? []);
  const walls = own.flatMap(({ longestWallMs }) => longestWallMs ?? []);
  return {
    estimator,
    rows,
    tasks: own.length,
    failedTasks: own.length - whole.length,
    absoluteError: distributionOf(whole.flatMap(({ errors }) => errors?.meanAbsolute ?? [])),
    withinTenPercent: own.filter((row) => ratioHolds(row, 0.9, 1.1)).length,
    withinFactor: own.filter((row) => ratioHolds(row, 1 / 1.5, 1.5)).length,
    warnedTasks: own.filter(({ warnedRuns }) => warnedRuns > 0).length,
    mostlyWarnedTasks: own.filter(({ warnedRuns, runs }) => 2 * warnedRuns > runs).length,
    warnedRuns: own.reduce((sum, { warnedRuns }) => sum + warnedRuns, 0),
    runs: own.reduce((sum, { runs }) => sum + runs, 0),
    intervals: summariseIntervals(estimates),
    unwarnedIntervals: summariseIntervals(unwarned),
    medianCpuMs: cpu.length === 0 ? null : median(Float64Array.from(cpu)),
    longestWallMs: walls.length === 0 ? null : Math.max(...walls),
  };
}

function ratioHolds(
  { truth, meanValue, errors }: TaskRow,
  lowest: number,
  highest: number,
): boolean {
  if (meanValue === null || errors === null || truth === 0) return false;
  const ratio = meanValue / truth;
  return lowest <= ratio && ratio <= highest;
}

function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: median(sorted),
    upperQuartile: quantile(sorted, 0.75),
    largest: Math.max(...values),
  };
}
