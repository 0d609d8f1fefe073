import { readTrainerContest, runTrainers, trainersContest } from '@ggmi/bench';
import type { Surroundings } from '../surroundings/surroundings.js';
import { runContest, type ContestOptions } from './run-contest.js';

/** Options of `ggmi bench trainers`. */
export interface BenchTrainersOptions extends ContestOptions {
  readonly trainers?: readonly string[];
  readonly arm: string;
}

/** Compares post-trainers on the task of a config. */
export async function benchTrainersCommand(
  config: string,
  options: BenchTrainersOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory } = surroundings;
  const { trainers, arm, seeds, set: overrides = [] } = options;
  const contest = await readTrainerContest({
    config,
    overrides,
    workingDirectory,
    arm,
    ...(seeds && { seeds }),
    ...(trainers && { trainers }),
  });
  return runContest(
    {
      output: contest.trainers[0]!.tasks[0]!.config.output,
      run: (execution) => runTrainers(contest, execution),
      present: trainersContest,
    },
    options,
    surroundings,
  );
}
