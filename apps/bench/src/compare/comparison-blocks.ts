import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { decimals, pValueText, signed } from '../tables/figure-text.js';
import { inputBlocks } from './input-blocks.js';
import type { ResultComparison, TaskComparison } from './compare-results.js';

/** A comparison for the terminal: what differs in the inputs first, then the numbers. */
export function comparisonBlocks({
  inputs,
  tasks,
  estimators,
}: ResultComparison): readonly Block[] {
  const changed = tasks.filter(({ largestValueChange }) => largestValueChange > 0);
  return [
    { type: 'heading', text: 'What differs in the inputs' },
    ...inputBlocks(inputs, 'same tasks, seeds, estimators and machine'),
    { type: 'heading', text: 'Errors of B against those of A' },
    ...(tasks.length === 0
      ? [
          {
            type: 'paragraph' as const,
            text: 'No task, sample size, seed and name of an estimator is in both: nothing can be compared.',
          },
        ]
      : [
          tableOf(estimators, [
            words('estimator', ({ estimator }) => estimator),
            figure('rows', ({ rows }) => String(rows)),
            figure('tasks', (each) => String(each.tasks)),
            figure('better', ({ betterTasks }) => String(betterTasks)),
            figure('worse', ({ worseTasks }) => String(worseTasks)),
            figure('median difference', ({ medianDifference }) => signed(medianDifference, 4)),
            figure('p', ({ pValue }) => pValueText(pValue)),
            figure('new failures', ({ newFailures }) => String(newFailures)),
            figure('mended', ({ mendedFailures }) => String(mendedFailures)),
          ]),
          {
            type: 'caption' as const,
            text: 'Differences are |error| of B − |error| of A in nats, paired by seed: negative where B is better. p: Wilcoxon’s signed-rank test over tasks, for each estimator on its own.',
          },
          ...changedBlocks(changed, tasks.length),
        ]),
  ];
}

function changedBlocks(changed: readonly TaskComparison[], total: number): readonly Block[] {
  if (changed.length === 0) {
    return [
      { type: 'paragraph', text: `All values of ${total} rows are the same, to the last bit.` },
    ];
  }
  return [
    { type: 'subheading', text: `Tasks with other values: ${changed.length} of ${total}` },
    tableOf(changed, [
      words('estimator on task', ({ task, estimator }) => `${estimator} on ${task}`),
      figure('rows', ({ rows }) => String(rows)),
      figure('seeds', ({ seeds }) => String(seeds)),
      figure('|error| A', ({ absoluteErrorA }) => decimals(absoluteErrorA, 4)),
      figure('|error| B', ({ absoluteErrorB }) => decimals(absoluteErrorB, 4)),
      figure(
        'difference, 90 %',
        ({ difference, halfWidth }) => `${signed(difference, 4)} ± ${decimals(halfWidth, 4)}`,
      ),
    ]),
  ];
}
