import { GgmiError } from '@ggmi/core';
import type { CheckedConfig } from '@ggmi/runtime';
import { checkTask, readContestTask, type ContestTask } from '../contest/contest-task.js';

/** A benchmark of post-trainers that was checked: nothing has been run. */
export interface TrainerContest {
  readonly trainers: readonly TrainerEntry[];
  readonly seeds: readonly number[];
  /** The arm whose held-out loss ranks. */
  readonly arm: string;
}

/** A post-trainer under its name, with the task at every seed. */
export interface TrainerEntry {
  readonly name: string;
  readonly tasks: readonly CheckedConfig[];
}

/** The task, and which post-trainers are compared on it. */
export interface TrainerTask extends ContestTask {
  /** `trainer`, names from `postTrainers`, or component ids with default options. Absent: the first two. */
  readonly trainers?: readonly string[];
  readonly arm: string;
}

/** A post-trainer as the config would write it. */
interface TrainerUse {
  readonly use: string;
  readonly options?: unknown;
  readonly slots?: unknown;
}

/** Names the config's own trainer. */
const OWN = 'trainer';

/**
 * Reads the task once for every trainer and seed. Where the config calibrates the strength of its
 * trainer, it does so for every trainer that has one. Options of the trainer that hold only as deployed or
 * for one generator are those of the config's own trainer, and are left out for the others.
 *
 * @throws CONFIG_INVALID with the problems of one trainer; CONTEST_SWEPT, TRAINER_UNKNOWN, ARM_UNKNOWN
 */
export async function readTrainerContest(task: TrainerTask): Promise<TrainerContest> {
  const { checked, seeds } = await readContestTask(task);
  requireArm(task.arm, checked);
  const { postTrainers } = checked.config;
  const asked = [...new Set(task.trainers ?? [OWN, ...Object.keys(postTrainers)])];
  const trainers: TrainerEntry[] = [];
  for (const name of asked) {
    const more = name === OWN ? [] : changesFor(useOf(name, checked), checked);
    const tasks: CheckedConfig[] = [];
    for (const seed of seeds) tasks.push(await checkTask(task, { more, seed }));
    trainers.push({ name, tasks });
  }
  return { trainers, seeds, arm: task.arm };
}

/** TRAINER_UNKNOWN: a trainer that was asked for is neither in the config nor the id of a component. */
function useOf(name: string, { config }: CheckedConfig): TrainerUse {
  const named = config.postTrainers[name];
  if (named !== undefined) return named;
  // Ids hold the name of their package.
  if (name.includes('/')) return { use: name };
  const known = [OWN, ...Object.keys(config.postTrainers)];
  throw new GgmiError({
    code: 'TRAINER_UNKNOWN',
    message: `The config has no post-trainer called '${name}'.`,
    next: `It has ${known.join(', ')} (${OWN}: its own). Add one to \`postTrainers\`, or give a component id; \`ggmi list --kind post-trainer\` shows them.`,
    fields: { received: name, known },
  });
}

/** The changes that put another trainer into the config. */
function changesFor(use: TrainerUse, { config, hostSpec }: CheckedConfig): readonly string[] {
  const { strength } = config.trainer;
  const calibrated =
    strength !== undefined &&
    hostSpec.components.some(
      ({ id, capabilities }) => id === use.use && 'strength' in capabilities,
    );
  const trainer = { ...use, ...(calibrated && { strength }) };
  const own = Object.entries(config.generators).filter(
    ([, { trainerOptions }]) => trainerOptions !== undefined,
  );
  return [
    `trainer=${JSON.stringify(trainer)}`,
    ...(config.deployed === undefined ? [] : ['deployed.trainerOptions={}']),
    ...own.map(([name]) => `generators.${name}.trainerOptions={}`),
  ];
}

/** ARM_UNKNOWN: the arm to rank by is none that the comparison as deployed trains. */
function requireArm(arm: string, { config }: CheckedConfig): void {
  const generators = Object.keys(config.generators);
  const mixtures = config.deployed?.mixtures ?? [];
  const known = [
    'base',
    'anchors',
    'anchors twice',
    ...generators,
    ...generators.map((name) => `anchors+${name}`),
    ...mixtures.flatMap((share) => generators.map((name) => `${share} anchors+${name}`)),
  ];
  if (known.includes(arm)) return;
  throw new GgmiError({
    code: 'ARM_UNKNOWN',
    message: `The comparison as deployed has no arm called '${arm}'.`,
    next: `It has ${known.join(', ')}.`,
    fields: { received: arm, known },
  });
}
