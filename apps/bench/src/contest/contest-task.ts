import { GgmiError } from '@ggmi/core';
import { checkConfig, type CheckedConfig } from '@ggmi/runtime';

/** The task of a contest: an evaluation config, and what the command line changes in it. */
export interface ContestTask {
  /** Path of the config. */
  readonly config: string;
  /** `path=value` each. */
  readonly overrides: readonly string[];
  /** Run seeds; absent: the config's own. */
  readonly seeds?: readonly number[];
  /** Absolute path. */
  readonly workingDirectory: string;
}

/** The task as it was read, and the seeds that it is evaluated over. */
export interface ReadTask {
  readonly checked: CheckedConfig;
  readonly seeds: readonly number[];
}

/**
 * Reads the config of a contest.
 *
 * @throws CONFIG_INVALID; CONTEST_SWEPT where it asks for several evaluations.
 */
export async function readContestTask(task: ContestTask): Promise<ReadTask> {
  const checked = await checkTask(task, { more: [] });
  if (checked.points.length > 0) throw swept(task.config);
  return { checked, seeds: task.seeds ?? [checked.config.seed] };
}

/**
 * The config with a seed and with further changes. A contest compares held-out losses, and one
 * contestant that fails does not end it: `deployed` and `limits.onFailure` are set where they differ.
 *
 * @throws CONFIG_INVALID
 */
export async function checkTask(
  { config: path, overrides, workingDirectory }: ContestTask,
  how: { readonly more: readonly string[]; readonly seed?: number },
): Promise<CheckedConfig> {
  const { more, seed } = how;
  const request = {
    path,
    overrides: [...overrides, ...more, 'limits.onFailure=continue'],
    workingDirectory,
    ...(seed === undefined ? {} : { seed }),
  };
  const checked = await checkConfig(request);
  if (checked.config.deployed !== undefined) return checked;
  return checkConfig({ ...request, overrides: [...request.overrides, 'deployed={}'] });
}

function swept(config: string): GgmiError {
  return new GgmiError({
    code: 'CONTEST_SWEPT',
    message: `${config} has modes or a sweep; a benchmark of generators or trainers takes one evaluation.`,
    next: 'Give a config without `mode`, `sweep` and `parameters`, with the values of the point that you mean.',
    fields: { config },
  });
}
