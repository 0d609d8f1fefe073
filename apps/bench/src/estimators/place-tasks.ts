import { GgmiError } from '@ggmi/core';
import type { Checked, EstimatorConfig, ResolvedComponent } from '@ggmi/runtime';
import { isTextTask, type BenchmarkTask } from './benchmark-task.js';

/** A task as it is estimated: texts together with what makes vectors of them. */
export interface PlacedTask {
  /** That of the task; of texts, `embedder(task)`. */
  readonly id: string;
  readonly task: BenchmarkTask;
  /** Role of the embedder; absent where the task gives numbers. */
  readonly embedder?: string;
}

/**
 * The tasks, those of texts once for each embedder of the list that does not fill another's slot.
 *
 * @throws EMBEDDER_MISSING where the list has none.
 */
export function placeTasks(
  tasks: readonly BenchmarkTask[],
  checked: Checked<EstimatorConfig>,
): readonly PlacedTask[] {
  const embedders = usedEmbedders(checked);
  return tasks.flatMap((task): readonly PlacedTask[] => {
    if (!isTextTask(task)) return [{ id: task.id, task }];
    if (embedders.length === 0) throw embedderMissing(task.id);
    return embedders.map(({ name, role }) => ({
      id: `${name}(${task.id})`,
      task,
      embedder: role,
    }));
  });
}

/** The embedders that texts are given to. */
export function usedEmbedders({ config, hostSpec }: Checked<EstimatorConfig>): readonly {
  readonly name: string;
  readonly role: string;
  readonly component: ResolvedComponent;
}[] {
  const fillers = new Set(
    hostSpec.components.flatMap(({ slots }) => Object.values(slots).flatMap((roles) => roles)),
  );
  return Object.keys(config.embedders).flatMap((name) => {
    const role = `embedders.${name}`;
    const component = hostSpec.components.find((each) => each.role === role);
    return component === undefined || fillers.has(role) ? [] : [{ name, role, component }];
  });
}

function embedderMissing(task: string): GgmiError {
  return new GgmiError({
    code: 'EMBEDDER_MISSING',
    message: `The task '${task}' is of texts, and the list has no embedder to make vectors of them.`,
    next: "Add one to `embedders`, such as { use: '@ggmi/embedder-text/pca', options: { dimensions: 1 } }, or leave the list out.",
    fields: { task },
  });
}
