import { generatorsContest, readGeneratorContest, runGenerators } from '@ggmi/bench';
import type { Surroundings } from '../surroundings/surroundings.js';
import { runContest, type ContestOptions } from './run-contest.js';

/** Options of `ggmi bench generators`. */
export interface BenchGeneratorsOptions extends ContestOptions {
  readonly generators?: readonly string[];
}

/** Compares the generators of a config on its task. */
export async function benchGeneratorsCommand(
  config: string,
  options: BenchGeneratorsOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory } = surroundings;
  const { generators, seeds, set: overrides = [] } = options;
  const contest = await readGeneratorContest({
    config,
    overrides,
    workingDirectory,
    ...(seeds && { seeds }),
    ...(generators && { generators }),
  });
  return runContest(
    {
      output: contest.tasks[0]!.config.output,
      run: (execution) => runGenerators(contest, execution),
      present: generatorsContest,
    },
    options,
    surroundings,
  );
}
