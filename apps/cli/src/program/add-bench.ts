import { Option, type Command } from 'commander';
import type { BenchCompareOptions } from '../commands/bench-compare-command.js';
import type { BenchCoverageOptions } from '../commands/bench-coverage-command.js';
import type { BenchSpeedOptions } from '../commands/bench-speed-command.js';
import type { BenchStartupOptions } from '../commands/bench-startup-command.js';
import type { BenchTasksOptions } from '../commands/bench-tasks-command.js';
import { addBenchGenerators, addBenchTrainers } from './add-bench-contests.js';
import { addBenchEstimators } from './add-bench-estimators.js';
import type { CommandParts } from './command-parts.js';
import { commaList, wholeNumber, wholeNumberList } from './option-values.js';

/** `ggmi bench` with one subcommand for each suite. */
export function addBench(program: Command, parts: CommandParts): void {
  const bench = program
    .command('bench')
    .description('compare estimators, generators or post-trainers, and time them')
    .enablePositionalOptions();
  addBenchEstimators(bench, parts);
  addBenchGenerators(bench, parts);
  addBenchTrainers(bench, parts);
  addTasks(bench, parts);
  addCompare(bench, parts);
  addSpeed(bench, parts);
  addCoverage(bench, parts);
  addStartup(bench, parts);
}

function addSpeed(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  bench
    .command('speed')
    .description('time KSG1, HSIC and EM, and beside them the tools that one would take instead')
    .addOption(
      new Option(
        '--cells <ids>',
        'such as ksg1-5+5-10000, hsic-5+5-5000, em-10-2000, ksg1-5+5-100000-threads2',
      ).argParser(commaList),
    )
    .addOption(
      new Option('--repetitions <number>', 'of each, after a warm-up')
        .argParser(wholeNumber(1))
        .default(3),
    )
    .option('--peers [folder]', 'measure the scripts of this folder too, on the same data')
    .option('--python <command>', 'interpreter with numpy, scipy and scikit-learn for the scripts')
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'only warnings and errors beside the result')
    .action(async (options: BenchSpeedOptions) => {
      const { benchSpeedCommand } = await import('../commands/bench-speed-command.js');
      onExitCode(await benchSpeedCommand(options, surroundings));
    });
}

function addTasks(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  bench
    .command('tasks')
    .description('list the laws of known mutual information, by group')
    .option('--json', 'print the result as JSON')
    .action(async (options: BenchTasksOptions) => {
      const { benchTasksCommand } = await import('../commands/bench-tasks-command.js');
      onExitCode(await benchTasksCommand(options, surroundings));
    });
}

function addCompare(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  bench
    .command('compare')
    .description('what differs between two results: inputs first, then numbers')
    .argument('<a>', 'result.json of ggmi bench estimators, generators or trainers')
    .argument('<b>', 'another of the same benchmark')
    .option('--json', 'print the result as JSON')
    .action(async (a: string, b: string, options: BenchCompareOptions) => {
      const { benchCompareCommand } = await import('../commands/bench-compare-command.js');
      onExitCode(await benchCompareCommand({ a, b }, options, surroundings));
    });
}

function addCoverage(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  bench
    .command('coverage')
    .description('count how many intervals of an evaluation hold the exact truth')
    .argument('<config>', 'evaluation config whose backend knows its truth')
    .addOption(
      new Option('--seeds <numbers>', 'seeds of the evaluations, at least two')
        .argParser(wholeNumberList(0))
        .default(
          Array.from({ length: 200 }, (_, seed) => seed),
          '0-199',
        ),
    )
    .addOption(
      new Option('--workers <number>', 'threads; results do not change')
        .argParser(wholeNumber(1))
        .default(2),
    )
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'only warnings and errors beside the result')
    .action(async (config: string, options: BenchCoverageOptions, command: Command) => {
      if (options.seeds.length < 2) command.error("error: '--seeds' must name at least two seeds");
      const { benchCoverageCommand } = await import('../commands/bench-coverage-command.js');
      onExitCode(await benchCoverageCommand(config, options, surroundings));
    });
}

function addStartup(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  bench
    .command('startup')
    .description('time ggmi --help, and ggmi check of a config, as whole processes')
    .argument('[config]', 'config to check')
    .addOption(
      new Option('--repetitions <number>', 'of each').argParser(wholeNumber(1)).default(10),
    )
    .option('--json', 'print the result as JSON')
    .action(async (config: string | undefined, options: BenchStartupOptions) => {
      const { benchStartupCommand } = await import('../commands/bench-startup-command.js');
      onExitCode(await benchStartupCommand(config, options, surroundings));
    });
}
