import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import {
  countsText,
  decimals,
  durationOfMs,
  percent,
  pValueText,
  signed,
} from '../tables/figure-text.js';
import type { BenchmarkResult } from './benchmark-result.js';
import type { EstimatorOverview } from './estimator-overview.js';
import { dependenceBlocks } from './dependence-blocks.js';
import type { EstimatorRanking, RankedPair } from './rank-estimators.js';
import type { TaskRow } from './task-row.js';

/** How much of a result is shown. */
export type ResultDetail = 'brief' | 'full';

/** A result for the terminal: what it comes to, and in full every task with every estimator. */
export function resultBlocks(result: BenchmarkResult, detail: ResultDetail): readonly Block[] {
  const { inputs, rows, overviews, rankings } = result;
  const { tasks, seeds } = inputs;
  return [
    {
      type: 'heading',
      text: `${counted(tasks.length, 'task')}, ${counted(seeds.length, 'seed')} each`,
    },
    ...inputs.rows.flatMap((size) => [
      ...overviewBlocks(
        overviews.filter((each) => each.rows === size),
        rankings.find((each) => each.rows === size),
      ),
      ...dependenceBlocks(rows.filter((row) => row.rows === size)),
    ]),
    ...(detail === 'full' ? taskBlocks(rows) : []),
  ];
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function overviewBlocks(
  overviews: readonly EstimatorOverview[],
  ranking: EstimatorRanking | undefined,
): readonly Block[] {
  const [first] = overviews;
  if (first === undefined) return [];
  const rankOf = ({ estimator }: EstimatorOverview): number | undefined =>
    ranking?.places.find((place) => place.estimator === estimator)?.meanRank;
  const sorted = overviews.toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
  return [
    { type: 'subheading', text: `Estimators of nats at ${first.rows} rows` },
    tableOf(sorted, [
      words('estimator', (each) => each.estimator),
      figure('mean rank', (each) => decimals(rankOf(each), 2)),
      figure('|error| median', (each) => decimals(each.absoluteError?.median, 3)),
      figure('mean', (each) => decimals(each.absoluteError?.mean, 3)),
      figure('largest', (each) => decimals(each.absoluteError?.largest, 3)),
      figure('within 10 %', (each) => `${each.withinTenPercent} of ${each.tasks}`),
      figure('within factor 1.5', (each) => `${each.withinFactor} of ${each.tasks}`),
      figure('tasks failed', (each) => String(each.failedTasks)),
      figure('tasks warned', (each) => String(each.warnedTasks)),
      figure('coverage', (each) => percent(each.intervals.coverage)),
      figure('half-width', (each) => decimals(each.intervals.medianHalfWidth, 3)),
      figure('unwarned: coverage', (each) => percent(each.unwarnedIntervals.coverage)),
      figure('half-width', (each) => decimals(each.unwarnedIntervals.medianHalfWidth, 3)),
      figure('CPU', (each) => durationOfMs(each.medianCpuMs)),
      figure('longest', (each) => durationOfMs(each.longestWallMs)),
    ]),
    {
      type: 'caption',
      text: 'Ranks and |error| are of the mean absolute error per task over seeds, in nats; within: the mean value per task. Times are those of the point value.',
    },
    ...(ranking === undefined ? [] : rankingBlocks(ranking)),
  ];
}

function rankingBlocks(ranking: EstimatorRanking): readonly Block[] {
  const { friedman, tasks, significance, indistinct } = ranking;
  const groups = indistinct.map((group) => group.join(', '));
  const differ = friedman.pValue <= significance;
  return [
    {
      type: 'paragraph',
      text: `Friedman's test over ${tasks} tasks: χ² = ${friedman.statistic.toFixed(2)} (degrees of freedom: ${friedman.degreesOfFreedom}), p ${pValueText(friedman.pValue).replace(/^(?!<)/, '= ')}: ${differ ? 'the estimators differ' : 'no difference is shown'}. Nemenyi's critical difference of mean ranks at ${significance}: ${ranking.criticalDifference.toFixed(2)}. ${groups.length === 0 ? 'All are told apart by it.' : `Not told apart by it: ${groups.join('; ')}.`}`,
    },
    tableOf<RankedPair>(ranking.pairs, [
      words('better rank', ({ better }) => better),
      words('than', ({ worse }) => worse),
      figure('tasks better', ({ betterTasks }) => String(betterTasks)),
      figure('tasks worse', ({ worseTasks }) => String(worseTasks)),
      figure('p', ({ pValue }) => pValueText(pValue)),
    ]),
    {
      type: 'caption',
      text: "p: Wilcoxon's signed-rank test over tasks, adjusted for all pairs by Holm.",
    },
  ];
}

function taskBlocks(rows: readonly TaskRow[]): readonly Block[] {
  return [
    { type: 'heading', text: 'Every task' },
    tableOf(rows, [
      words('estimator on task', ({ task, estimator }) => `${estimator} on ${task}`),
      figure('rows', ({ rows: size }) => String(size)),
      figure('truth', ({ truth }) => decimals(truth, 4)),
      figure('bias', ({ errors }) => signed(errors?.bias, 4)),
      figure('spread', ({ errors }) => decimals(errors?.spread, 4)),
      figure('RMSE', ({ errors }) => decimals(errors?.rmse, 4)),
      figure('|error|', ({ errors }) => decimals(errors?.meanAbsolute, 4)),
      figure('coverage', ({ intervals }) => percent(intervals.coverage)),
      figure('half-width', ({ intervals }) => decimals(intervals.medianHalfWidth, 4)),
      figure('CPU', ({ cpuMs }) => durationOfMs(cpuMs)),
      figure('wall', ({ wallMs }) => durationOfMs(wallMs)),
      figure('memory MB', ({ memoryMB }) => decimals(memoryMB, 0)),
      figure('runs', ({ runs }) => String(runs)),
      words('failures', ({ failures }) => countsText(failures)),
      words('warnings', ({ warnings }) => countsText(warnings)),
    ]),
  ];
}
