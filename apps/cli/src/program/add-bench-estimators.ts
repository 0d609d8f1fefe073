import { Option, type Command } from 'commander';
import type { BenchEstimatorsOptions } from '../commands/bench-estimators-command.js';
import type { CommandParts } from './command-parts.js';
import { collect, commaList, wholeNumber, wholeNumberList } from './option-values.js';

/** `ggmi bench estimators`. */
export function addBenchEstimators(
  bench: Command,
  { surroundings, onExitCode }: CommandParts,
): void {
  bench
    .command('estimators')
    .description('compare estimators on laws of known mutual information')
    .argument('[list]', 'plugins and estimators as YAML or JSON (default: the project’s own)')
    .addOption(
      new Option('--plugins <names>', 'packages or paths in place of a list').argParser(commaList),
    )
    .addOption(
      new Option(
        '--estimators <names>',
        'only these of the list; with --plugins: component ids',
      ).argParser(commaList),
    )
    .addOption(
      new Option(
        '--tasks <patterns>',
        'yardstick, independent, further, text, ids, or ids with * in them',
      )
        .argParser(commaList)
        .default(['yardstick'], 'yardstick'),
    )
    .addOption(
      new Option('--seeds <numbers>', 'samples per task, such as 0-9 or 0,3,5')
        .argParser(wholeNumberList(0))
        .default([0, 1, 2], '0-2'),
    )
    .addOption(
      new Option('--rows <numbers>', 'pairs per sample, such as 1000,5000')
        .argParser(wholeNumberList(2))
        .default([5000], '5000'),
    )
    .addOption(
      new Option(
        '--set <path=value>',
        'change the list, such as intervals.permutations=99; may be repeated',
      ).argParser(collect),
    )
    .option('--no-intervals', 'leave out the intervals that resampling would add')
    .option('--memory', 'measure peak memory too; needs --workers 0 or 1')
    .addOption(
      new Option('--workers <number>', 'worker threads; with several, times are those under load')
        .argParser(wholeNumber(0))
        .default(1),
    )
    .option('--out <folder>', 'folder of stored estimates and results', 'runs/bench')
    .option('--fresh', 'compute everything again')
    .option('--details', 'every task with every estimator, not only what it comes to')
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'only warnings and errors beside the result')
    .action(async (list: string | undefined, options: BenchEstimatorsOptions, command: Command) => {
      refuseContradictions(list, options, command);
      const { benchEstimatorsCommand } = await import('../commands/bench-estimators-command.js');
      onExitCode(await benchEstimatorsCommand(list, options, surroundings));
    });
}

function refuseContradictions(
  list: string | undefined,
  { plugins, estimators, memory, workers }: BenchEstimatorsOptions,
  command: Command,
): void {
  if (list !== undefined && plugins !== undefined) {
    command.error("error: a list cannot be used with '--plugins': add them to the list");
  }
  if (plugins !== undefined && estimators === undefined) {
    command.error("error: '--plugins' needs '--estimators' with the ids; 'ggmi list' shows them");
  }
  if (memory && workers > 1) {
    command.error(
      "error: '--memory' needs '--workers 0' or '--workers 1': threads share a process",
    );
  }
}
