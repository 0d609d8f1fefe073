import type { QuantityKind, Unit } from '@ggmi/core';
import { median } from '@ggmi/numerics';
import type { EstimatedReading, EstimateReading, ReadingPlace } from './estimate-reading.js';

/** How one estimator did on one task at one sample size, over all seeds. */
export interface TaskRow {
  readonly task: string;
  readonly truth: number;
  readonly rows: number;
  readonly estimator: string;
  /** Null where every run failed. */
  readonly unit: Unit | null;
  readonly kind: QuantityKind | null;
  readonly runs: number;
  /** Runs that gave a value. */
  readonly estimates: number;
  readonly meanValue: number | null;
  /** Errors against I(X;Y) in nats; null for a unit other than nats, and without estimates. */
  readonly errors: ErrorSummary | null;
  readonly intervals: IntervalSummary;
  /** The same over runs without a warning. */
  readonly unwarnedIntervals: IntervalSummary;
  readonly test: TestSummary;
  /** Runs by code of failure. */
  readonly failures: Readonly<Record<string, number>>;
  /** Runs with at least one warning. */
  readonly warnedRuns: number;
  /** Runs by warning code. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Medians over seeds; null where not measured. */
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
  readonly memoryMB: number | null;
  /** The longest point estimate. */
  readonly longestWallMs: number | null;
}

/** value − truth over seeds. */
export interface ErrorSummary {
  readonly bias: number;
  /** Standard deviation of the values over seeds; null for one run. */
  readonly spread: number | null;
  readonly rmse: number;
  readonly meanAbsolute: number;
}

/** Intervals against the truth. */
export interface IntervalSummary {
  readonly count: number;
  /** Share that holds the truth; null without intervals. */
  readonly coverage: number | null;
  readonly medianHalfWidth: number | null;
}

/** Permutation tests against independence: their power, or where truth is 0, their size. */
export interface TestSummary {
  readonly count: number;
  /** Share with p at most 0.05. */
  readonly rejected: number | null;
}

const significance = 0.05;

/** Gathers readings over seeds, in the order in which they come. */
export function taskRows(readings: readonly EstimateReading[]): TaskRow[] {
  const groups = new Map<string, EstimateReading[]>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.rows, reading.task, reading.estimator]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  }
  return [...groups.values()].map(rowOf);
}

/** Coverage and width of intervals over any runs that have one. */
export function summariseIntervals(
  readings: readonly (EstimatedReading & Pick<ReadingPlace, 'truth'>)[],
): IntervalSummary {
  const given = readings.flatMap(({ interval, truth }) =>
    interval === undefined ? [] : [{ ...interval, truth }],
  );
  const holding = given.filter(({ lower, upper, truth }) => lower <= truth && truth <= upper);
  return {
    count: given.length,
    coverage: given.length === 0 ? null : holding.length / given.length,
    medianHalfWidth: medianOrNull(given.map(({ lower, upper }) => (upper - lower) / 2)),
  };
}

function rowOf(group: readonly EstimateReading[]): TaskRow {
  const { task, truth, rows, estimator } = group[0]!;
  const estimates = group.filter((reading) => reading.outcome === 'estimated');
  const failures = group.filter((reading) => reading.outcome === 'failed');
  const values = estimates.map(({ value }) => value);
  const first = estimates[0];
  const unwarned = estimates.filter(({ warnings }) => warnings.length === 0);
  const tests = estimates.flatMap(({ pValue }) => (pValue === undefined ? [] : [pValue]));
  const walls = estimates.map(({ wallMs }) => wallMs);
  return {
    task,
    truth,
    rows,
    estimator,
    unit: first?.unit ?? null,
    kind: first?.kind ?? null,
    runs: group.length,
    estimates: estimates.length,
    meanValue: first === undefined ? null : meanOf(values),
    errors: first === undefined || !isInNats(first) ? null : errorsOf(values, truth),
    intervals: summariseIntervals(estimates),
    unwarnedIntervals: summariseIntervals(unwarned),
    test: {
      count: tests.length,
      rejected:
        tests.length === 0 ? null : tests.filter((p) => p <= significance).length / tests.length,
    },
    failures: countBy(failures.map(({ code }) => code)),
    warnedRuns: estimates.length - unwarned.length,
    warnings: countBy(estimates.flatMap(({ warnings }) => [...new Set(warnings)])),
    cpuMs: medianOrNull(estimates.flatMap(({ cpuMs }) => cpuMs ?? [])),
    wallMs: medianOrNull(walls),
    memoryMB: medianOrNull(estimates.flatMap(({ memoryMB }) => memoryMB ?? [])),
    longestWallMs: walls.length === 0 ? null : Math.max(...walls),
  };
}

/** A proxy is not the quantity, whatever its unit: it has no error against the truth. */
export function isInNats({ unit, kind }: Pick<EstimatedReading, 'unit' | 'kind'>): boolean {
  return unit === 'nats' && kind !== 'proxy';
}

function errorsOf(values: readonly number[], truth: number): ErrorSummary {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    bias: mean - truth,
    spread: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)),
    rmse: Math.sqrt(meanOf(values.map((value) => (value - truth) ** 2))),
    meanAbsolute: meanOf(values.map((value) => Math.abs(value - truth))),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(Float64Array.from(values));
}

function countBy(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes.toSorted()) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
