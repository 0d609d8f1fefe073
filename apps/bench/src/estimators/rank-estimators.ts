import { criticalDifference, indistinctGroups } from '../statistics/critical-difference.js';
import { friedmanTest } from '../statistics/friedman-test.js';
import { holmAdjustment } from '../statistics/holm-adjustment.js';
import { wilcoxonSignedRank } from '../statistics/wilcoxon-signed-rank.js';
import type { TaskRow } from './task-row.js';

/** The estimators of nats at one sample size, ranked task by task. */
export interface EstimatorRanking {
  readonly rows: number;
  readonly tasks: number;
  readonly significance: number;
  /** Best first: the mean over tasks of the rank by mean absolute error, 1 for the smallest. */
  readonly places: readonly { readonly estimator: string; readonly meanRank: number }[];
  /** Whether they differ at all. */
  readonly friedman: {
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
  };
  /** Nemenyi's: mean ranks that are closer are not told apart. */
  readonly criticalDifference: number;
  /** Estimators whose mean ranks lie within the critical difference of each other. */
  readonly indistinct: readonly (readonly string[])[];
  /** Every pair, by Wilcoxon's signed-rank test over tasks. */
  readonly pairs: readonly RankedPair[];
}

/** Two estimators, paired by task. */
export interface RankedPair {
  /** The one with the smaller mean rank. */
  readonly better: string;
  readonly worse: string;
  /** Tasks on which each has the smaller mean absolute error. */
  readonly betterTasks: number;
  readonly worseTasks: number;
  /** Adjusted for all pairs by Holm. */
  readonly pValue: number;
}

const significance = 0.05;

/**
 * Ranks estimators within every task by mean absolute error over seeds: Friedman's test, Nemenyi's
 * critical difference, and Wilcoxon's signed-rank test of every pair with Holm's adjustment (Demšar
 * 2006, JMLR 7). A task on which a run of an estimator failed is its worst. One ranking per sample
 * size; none for fewer than two estimators of nats or two tasks.
 */
export function rankEstimators(rows: readonly TaskRow[]): EstimatorRanking[] {
  return [...new Set(rows.map(({ rows: size }) => size))].flatMap((size) => {
    const sized = rows.filter((row) => row.rows === size);
    const estimators = [
      ...new Set(sized.filter(({ errors }) => errors !== null).map(({ estimator }) => estimator)),
    ];
    const tasks = [...new Set(sized.map(({ task }) => task))];
    if (estimators.length < 2 || tasks.length < 2) return [];
    const scores = tasks.map((task) =>
      estimators.map((estimator) =>
        scoreOf(sized.find((row) => row.task === task && row.estimator === estimator)),
      ),
    );
    return [rankingOf(size, estimators, scores)];
  });
}

function scoreOf(row: TaskRow | undefined): number {
  if (row === undefined || row.errors === null || row.estimates < row.runs) return Infinity;
  return row.errors.meanAbsolute;
}

function rankingOf(
  rows: number,
  estimators: readonly string[],
  scores: readonly (readonly number[])[],
): EstimatorRanking {
  const { meanRanks, ...friedman } = friedmanTest(scores);
  const order = meanRanks
    .map((_, index) => index)
    .toSorted((a, b) => meanRanks[a]! - meanRanks[b]!);
  const size = { methods: estimators.length, blocks: scores.length, significance };
  const difference = criticalDifference(size);
  const nameOf = (index: number): string => estimators[index]!;
  return {
    rows,
    tasks: scores.length,
    significance,
    places: order.map((index) => ({ estimator: nameOf(index), meanRank: meanRanks[index]! })),
    friedman,
    criticalDifference: difference,
    indistinct: indistinctGroups(meanRanks, difference).map((group) => group.map(nameOf)),
    pairs: pairsOf(order, scores).map(({ better, worse, ...rest }) => ({
      better: nameOf(better),
      worse: nameOf(worse),
      ...rest,
    })),
  };
}

function pairsOf(order: readonly number[], scores: readonly (readonly number[])[]) {
  const pairs = order.flatMap((better, place) =>
    order.slice(place + 1).map((worse) => {
      const differences = scores.map((task) => differenceOf(task[worse]!, task[better]!));
      const { pValue } = wilcoxonSignedRank(differences);
      const betterTasks = differences.filter((difference) => difference > 0).length;
      const worseTasks = differences.filter((difference) => difference < 0).length;
      return { better, worse, betterTasks, worseTasks, pValue };
    }),
  );
  const adjusted = holmAdjustment(pairs.map(({ pValue }) => pValue));
  return pairs.map((pair, index) => ({ ...pair, pValue: adjusted[index]! }));
}

/** Two failures are equal. */
function differenceOf(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
