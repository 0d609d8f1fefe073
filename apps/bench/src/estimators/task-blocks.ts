import type { Block } from '@ggmi/report';
import { isTextTask, type BenchmarkTask } from './benchmark-task.js';
import { figure, tableOf, words } from '../tables/column.js';
import { selectTasks, taskGroups } from './known-tasks.js';

/** One task, as data. */
export interface ListedTask {
  readonly group: string;
  readonly id: string;
  readonly summary: string;
  /** `numbers`: columns of X and Y; `texts`: texts on each side. */
  readonly data: 'numbers' | 'texts';
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  /** Nats. */
  readonly mutualInformation: number;
}

/** Every task that a benchmark can name. */
export function listTasks(): readonly ListedTask[] {
  return taskGroups.flatMap((group) => selectTasks([group]).map((task) => listed(group, task)));
}

function listed(group: string, task: BenchmarkTask): ListedTask {
  const { id, summary, mutualInformation } = task;
  const shape = isTextTask(task)
    ? { data: 'texts' as const, dimensionsX: task.sources, dimensionsY: task.sources }
    : {
        data: 'numbers' as const,
        dimensionsX: task.dimensionsX,
        dimensionsY: task.dimensionsY,
      };
  return { group, id, summary, ...shape, mutualInformation };
}

/** The tasks for the terminal. */
export function taskBlocks(tasks: readonly ListedTask[]): readonly Block[] {
  return taskGroups.flatMap((group) => [
    { type: 'heading', text: group } as const,
    tableOf(
      tasks.filter((task) => task.group === group),
      [
        words('task', ({ id }) => id),
        figure(
          group === 'text' ? 'texts' : 'dimensions',
          ({ dimensionsX, dimensionsY }) => `${dimensionsX}+${dimensionsY}`,
        ),
        figure('I(X;Y) nats', ({ mutualInformation }) => mutualInformation.toFixed(4)),
        words('law', ({ summary }) => summary),
      ],
    ),
  ]);
}
