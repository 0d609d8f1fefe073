import { GgmiError } from '@ggmi/core';
import {
  additiveUniform,
  asinhMap,
  benchmarkTasks,
  bimodalMap,
  bivariateNormal,
  denseNormal,
  halfCubeMap,
  independent,
  mapped,
  multivariateStudent,
  spiralMap,
  textTasks,
  twoPairNormal,
  wigglyMap,
  type KnownInformationFamily,
} from '@ggmi/families';
import type { BenchmarkTask } from './benchmark-task.js';

/** The 40 published tasks, laws without dependence, laws that no list of tasks holds, and texts. */
const groups: Readonly<Record<TaskGroup, () => readonly BenchmarkTask[]>> = {
  yardstick: benchmarkTasks,
  independent: () => [bivariateNormal(0.75), denseNormal(5), student(2, 1)].map(independent),
  further: furtherTasks,
  text: textTasks,
};

/** A named part of the tasks. */
export type TaskGroup = 'yardstick' | 'independent' | 'further' | 'text';

/** The names of the groups. */
export const taskGroups: readonly TaskGroup[] = ['yardstick', 'independent', 'further', 'text'];

/** The tasks that are meant where nobody says which: the 40 of `benchmarkTasks`. */
export const defaultTasks: readonly string[] = ['yardstick'];

function student(dimensions: number, degreesOfFreedom: number): KnownInformationFamily {
  const sides = { dimensionsX: dimensions, dimensionsY: dimensions };
  return multivariateStudent({ ...sides, degreesOfFreedom });
}

/** Other strengths, dimensions and pairs of law and map than those of the 40. */
function furtherTasks(): readonly KnownInformationFamily[] {
  return [
    bivariateNormal(0.3),
    bivariateNormal(0.95),
    additiveUniform(0.3),
    denseNormal(10),
    twoPairNormal(10),
    student(1, 5),
    student(4, 1),
    mapped(student(4, 1), asinhMap),
    mapped(student(2, 2), wigglyMap),
    mapped(denseNormal(3), wigglyMap),
    mapped(denseNormal(5), spiralMap),
    mapped(twoPairNormal(5), bimodalMap),
    mapped(twoPairNormal(10), halfCubeMap),
  ];
}

let known: ReadonlyMap<string, BenchmarkTask> | undefined;

/** Every task by its id; the order is that of the groups. */
export function knownTasks(): ReadonlyMap<string, BenchmarkTask> {
  known ??= new Map(
    Object.values(groups)
      .flatMap((tasks) => tasks())
      .map((family) => [family.id, family]),
  );
  return known;
}

/**
 * The tasks that patterns name: a group, an id, or an id with `*` for any text.
 *
 * @throws TASK_UNKNOWN for a pattern that names nothing.
 */
export function selectTasks(patterns: readonly string[]): readonly BenchmarkTask[] {
  const all = [...knownTasks().values()];
  const chosen = new Set(patterns.flatMap((pattern) => tasksOf(pattern, all)));
  return all.filter(({ id }) => chosen.has(id));
}

function tasksOf(pattern: string, all: readonly BenchmarkTask[]): readonly string[] {
  if (isGroup(pattern)) return groups[pattern]().map(({ id }) => id);
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  const found = all.filter(({ id }) => expression.test(id)).map(({ id }) => id);
  if (found.length > 0) return found;
  throw new GgmiError({
    code: 'TASK_UNKNOWN',
    message: `'${pattern}' names no task.`,
    next: `Name a group (${Object.keys(groups).join(', ')}), an id, or an id with * in it, such as 'student*'; \`ggmi bench tasks\` lists them.`,
    fields: { received: pattern, existing: all.map(({ id }) => id) },
  });
}

function isGroup(text: string): text is TaskGroup {
  return Object.hasOwn(groups, text);
}
