import { median, studentTQuantile } from '@ggmi/numerics';
import type { BenchmarkResult } from '../estimators/benchmark-result.js';
import type { EstimateReading } from '../estimators/estimate-reading.js';
import { isInNats } from '../estimators/task-row.js';
import { wilcoxonSignedRank } from '../statistics/wilcoxon-signed-rank.js';
import { inputDifferences, type InputDifference } from './input-differences.js';

/** Two results of one benchmark, side by side. */
export interface ResultComparison {
  /** What is not the same in them, before any number is compared. */
  readonly inputs: readonly InputDifference[];
  /** For each task, sample size and estimator that both have. */
  readonly tasks: readonly TaskComparison[];
  /** For each sample size and estimator, over tasks. */
  readonly estimators: readonly EstimatorComparison[];
}

/** One estimator on one task, seed by seed. */
export interface TaskComparison {
  readonly task: string;
  readonly rows: number;
  readonly estimator: string;
  /** Seeds that both have estimates of, in nats. */
  readonly seeds: number;
  /** Means over those seeds. */
  readonly absoluteErrorA: number;
  readonly absoluteErrorB: number;
  /** |error| of B − |error| of A, its mean over the seeds: negative where B is better. */
  readonly difference: number;
  /** Half the width of its 90 % t interval over seeds; null for one seed. */
  readonly halfWidth: number | null;
  /** The largest |value of B − value of A|: 0 where both computed the same. */
  readonly largestValueChange: number;
}

/** One estimator over all tasks. */
export interface EstimatorComparison {
  readonly estimator: string;
  readonly rows: number;
  readonly tasks: number;
  readonly betterTasks: number;
  readonly worseTasks: number;
  readonly medianDifference: number;
  /** Wilcoxon's signed-rank test over tasks. */
  readonly pValue: number;
  /** Runs that failed in one and not in the other. */
  readonly newFailures: number;
  readonly mendedFailures: number;
}

const level = 0.9;

/** Compares B with A, run by run: same task, sample size, seed and name of estimator. */
export function compareResults(a: BenchmarkResult, b: BenchmarkResult): ResultComparison {
  const others = new Map(b.readings.map((reading) => [keyOf(reading), reading]));
  const pairs = a.readings.flatMap((first) => {
    const second = others.get(keyOf(first));
    return second === undefined ? [] : [{ first, second }];
  });
  const tasks = groupsOf(pairs, ({ first }) => [first.rows, first.task, first.estimator]).flatMap(
    taskComparison,
  );
  return {
    inputs: inputDifferences(a, b),
    tasks,
    estimators: groupsOf(pairs, ({ first }) => [first.rows, first.estimator]).flatMap((group) =>
      estimatorComparison(group, tasks),
    ),
  };
}

interface Pair {
  readonly first: EstimateReading;
  readonly second: EstimateReading;
}

function keyOf({ task, rows, seed, estimator }: EstimateReading): string {
  return JSON.stringify([task, rows, seed, estimator]);
}

function groupsOf(
  pairs: readonly Pair[],
  key: (pair: Pair) => readonly (string | number)[],
): readonly (readonly Pair[])[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const name = JSON.stringify(key(pair));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [pair]);
    else group.push(pair);
  }
  return [...groups.values()];
}

function taskComparison(group: readonly Pair[]): readonly TaskComparison[] {
  const both = group.flatMap(({ first, second }) =>
    first.outcome === 'estimated' &&
    second.outcome === 'estimated' &&
    isInNats(first) &&
    isInNats(second)
      ? [{ a: first.value, b: second.value, truth: first.truth }]
      : [],
  );
  if (both.length === 0) return [];
  const { task, rows, estimator } = group[0]!.first;
  const errorsA = both.map(({ a, truth }) => Math.abs(a - truth));
  const errorsB = both.map(({ b, truth }) => Math.abs(b - truth));
  const differences = errorsB.map((error, index) => error - errorsA[index]!);
  return [
    {
      task,
      rows,
      estimator,
      seeds: both.length,
      absoluteErrorA: meanOf(errorsA),
      absoluteErrorB: meanOf(errorsB),
      difference: meanOf(differences),
      halfWidth: halfWidthOf(differences),
      largestValueChange: Math.max(...both.map(({ a, b }) => Math.abs(b - a))),
    },
  ];
}

function estimatorComparison(
  group: readonly Pair[],
  all: readonly TaskComparison[],
): readonly EstimatorComparison[] {
  const { estimator, rows } = group[0]!.first;
  const own = all.filter((task) => task.estimator === estimator && task.rows === rows);
  if (own.length === 0) return [];
  const differences = own.map(({ difference }) => difference);
  const failed = ({ outcome }: EstimateReading): boolean => outcome === 'failed';
  return [
    {
      estimator,
      rows,
      tasks: own.length,
      betterTasks: differences.filter((difference) => difference < 0).length,
      worseTasks: differences.filter((difference) => difference > 0).length,
      medianDifference: median(Float64Array.from(differences)),
      pValue: wilcoxonSignedRank(differences).pValue,
      newFailures: group.filter(({ first, second }) => !failed(first) && failed(second)).length,
      mendedFailures: group.filter(({ first, second }) => failed(first) && !failed(second)).length,
    },
  ];
}

function halfWidthOf(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
