import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { decimals, durationOfMs, percent } from '../tables/figure-text.js';
import type { TaskRow } from './task-row.js';

/**
 * Dependence measures are not information: they are never ranked with estimators of nats. What they
 * can be held to is their test, which should reject where X and Y depend on each other; estimators of
 * nats stand beside them where they were tested too.
 */
export function dependenceBlocks(rows: readonly TaskRow[]): readonly Block[] {
  const shown = rows.filter(
    ({ estimates, errors, test }) => test.count > 0 || (estimates > 0 && errors === null),
  );
  const [first] = shown;
  if (first === undefined) return [];
  return [
    { type: 'subheading', text: `Dependence measures and tests at ${first.rows} rows` },
    tableOf(shown, [
      words('measure on task', ({ task, estimator }) => `${estimator} on ${task}`),
      figure('unit', ({ unit }) => unit ?? ''),
      figure('I(X;Y)', ({ truth }) => decimals(truth, 3)),
      figure('mean value', ({ meanValue }) => meanValue?.toPrecision(3) ?? ''),
      figure('p ≤ 0.05', ({ test }) => percent(test.rejected)),
      figure('tests', ({ test }) => String(test.count)),
      figure('CPU', ({ cpuMs }) => durationOfMs(cpuMs)),
    ]),
    {
      type: 'caption',
      text: 'p ≤ 0.05: share of seeds whose permutation test rejects independence, its power where I(X;Y) > 0 and its size where I(X;Y) = 0. Ask for tests with --set intervals.permutations=99.',
    },
  ];
}
