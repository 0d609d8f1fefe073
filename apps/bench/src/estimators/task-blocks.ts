import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { selectTasks, taskGroups } from './known-tasks.js';

/** One task, as data. */
export interface ListedTask {
  readonly group: string;
  readonly id: string;
  readonly summary: string;
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  /** Nats. */
  readonly mutualInformation: number;
}

/** Every task that a benchmark can name. */
export function listTasks(): readonly ListedTask[] {
  return taskGroups.flatMap((group) =>
    selectTasks([group]).map(({ id, summary, dimensionsX, dimensionsY, mutualInformation }) => ({
      group,
      id,
      summary,
      dimensionsX,
      dimensionsY,
      mutualInformation,
    })),
  );
}

/** The tasks for the terminal. */
export function taskBlocks(tasks: readonly ListedTask[]): readonly Block[] {
  return taskGroups.flatMap((group) => [
    { type: 'heading', text: group } as const,
    tableOf(
      tasks.filter((task) => task.group === group),
      [
        words('task', ({ id }) => id),
        figure('dimensions', ({ dimensionsX, dimensionsY }) => `${dimensionsX}+${dimensionsY}`),
        figure('I(X;Y) nats', ({ mutualInformation }) => mutualInformation.toFixed(4)),
        words('law', ({ summary }) => summary),
      ],
    ),
  ]);
}
