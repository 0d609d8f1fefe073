import { describe, expect, it } from 'vitest';
import { estimatorOverviews } from '../../src/estimators/estimator-overview.js';
import { rankEstimators } from '../../src/estimators/rank-estimators.js';
import { taskRows } from '../../src/estimators/task-row.js';
import { failure, reading } from './readings.js';

const tasks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
// On every task: close misses by 0.05, fair by 0.2, far by 2; each task adds a little of its own.
const misses = { fair: 0.2, far: 2, close: 0.05 };
const readings = tasks.flatMap((task, index) =>
  Object.entries(misses).map(([estimator, miss]) =>
    reading({ task, estimator }, 1 + miss * (1 + index / 100)),
  ),
);

describe('a ranking of estimators', () => {
  it('orders by mean rank over tasks and tests every pair', () => {
    const [ranking] = rankEstimators(taskRows(readings));
    expect(ranking?.places).toEqual([
      { estimator: 'close', meanRank: 1 },
      { estimator: 'fair', meanRank: 2 },
      { estimator: 'far', meanRank: 3 },
    ]);
    // All blocks agree: N(k − 1) = 16.
    expect(ranking?.friedman.statistic).toBeCloseTo(16, 12);
    // Eight of eight in one direction: 2/256, times three pairs.
    expect(ranking?.pairs.map(({ pValue }) => pValue)).toEqual([3, 3, 3].map((n) => (n * 2) / 256));
    expect(ranking?.pairs[0]).toMatchObject({ better: 'close', worse: 'fair', betterTasks: 8 });
  });

  it('puts the estimators together that the critical difference does not tell apart', () => {
    const [ranking] = rankEstimators(taskRows(readings));
    // q/√2 = 2.344 for three, times √(3·4/(6·8)) = 0.5: 1.17 above the rank difference of 1.
    expect(ranking?.criticalDifference).toBeCloseTo(1.1719, 3);
    expect(ranking?.indistinct).toEqual([
      ['close', 'fair'],
      ['fair', 'far'],
    ]);
  });

  it('takes a task with a failed run as the worst of that estimator', () => {
    const failing = [...readings, ...tasks.map((task) => failure({ task, estimator: 'close' }))];
    const [ranking] = rankEstimators(taskRows(failing));
    expect(ranking?.places.map(({ estimator }) => estimator)).toEqual(['fair', 'far', 'close']);
  });

  it('leaves dependence measures out', () => {
    const measured = tasks.map((task) =>
      reading({ task, estimator: 'hsic' }, 1, { kind: 'proxy', unit: 'dimensionless' }),
    );
    const rows = taskRows([...readings, ...measured]);
    expect(rankEstimators(rows)[0]?.places).toHaveLength(3);
    expect(estimatorOverviews(rows, readings).map(({ estimator }) => estimator)).toEqual([
      'fair',
      'far',
      'close',
    ]);
  });

  it('is none for one estimator or one task', () => {
    expect(rankEstimators(taskRows([reading({ task: 'a', estimator: 'e' }, 1)]))).toEqual([]);
  });
});

describe('an overview', () => {
  it('counts tasks within 10 % and within a factor of 1.5 of the truth', () => {
    const values = [1.1, 0.9, 1.11, 1.5, 0.667, 1.51, 0.66, -1];
    const rows = taskRows(
      values.map((value, index) => reading({ task: tasks[index]!, estimator: 'e' }, value)),
    );
    const [overview] = estimatorOverviews(rows, []);
    expect(overview).toMatchObject({ tasks: 8, withinTenPercent: 2, withinFactor: 5 });
  });

  it('gives the distribution of errors, not only their mean', () => {
    const values = [1, 1.1, 1.2, 3];
    const rows = taskRows(
      values.map((value, index) => reading({ task: tasks[index]!, estimator: 'e' }, value)),
    );
    const { absoluteError } = estimatorOverviews(rows, [])[0]!;
    expect(absoluteError?.mean).toBeCloseTo(0.575, 12);
    expect(absoluteError?.median).toBeCloseTo(0.15, 12);
    expect(absoluteError?.largest).toBe(2);
  });
});
