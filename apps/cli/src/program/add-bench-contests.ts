import { Option, type Command } from 'commander';
import type { BenchGeneratorsOptions } from '../commands/bench-generators-command.js';
import type { BenchTrainersOptions } from '../commands/bench-trainers-command.js';
import type { CommandParts } from './command-parts.js';
import { collect, commaList, wholeNumber, wholeNumberList } from './option-values.js';

/** `ggmi bench generators`. */
export function addBenchGenerators(
  bench: Command,
  { surroundings, onExitCode }: CommandParts,
): void {
  const command = bench
    .command('generators')
    .description('compare the generators of a config on its task: held-out loss, GGMI, cost')
    .argument('<config>', 'evaluation config; its trainer and readings hold for all of them')
    .addOption(new Option('--generators <names>', 'only these of the config').argParser(commaList));
  withContestOptions(command).action(async (config: string, options: BenchGeneratorsOptions) => {
    const { benchGeneratorsCommand } = await import('../commands/bench-generators-command.js');
    onExitCode(await benchGeneratorsCommand(config, options, surroundings));
  });
}

/** `ggmi bench trainers`. */
export function addBenchTrainers(bench: Command, { surroundings, onExitCode }: CommandParts): void {
  const command = bench
    .command('trainers')
    .description('compare post-trainers on the task of a config: held-out loss, information, time')
    .argument('<config>', 'evaluation config; its data and readings hold for all of them')
    .addOption(
      new Option(
        '--trainers <names>',
        'trainer (the config’s own), names from postTrainers, or component ids (default: trainer and all of postTrainers)',
      ).argParser(commaList),
    )
    .addOption(
      new Option(
        '--arm <name>',
        'whose held-out loss ranks: anchors, a generator, anchors+generator',
      ).default('anchors'),
    );
  withContestOptions(command).action(async (config: string, options: BenchTrainersOptions) => {
    const { benchTrainersCommand } = await import('../commands/bench-trainers-command.js');
    onExitCode(await benchTrainersCommand(config, options, surroundings));
  });
}

function withContestOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--seeds <numbers>',
        'run seeds, such as 0-4, each with draws and trainings of its own (default: the config’s)',
      ).argParser(wholeNumberList(0)),
    )
    .addOption(
      new Option(
        '--set <path=value>',
        'change the config, such as deployed.seeds=5; may be repeated',
      ).argParser(collect),
    )
    .option('--out <folder>', 'folder of run folders (default: as the config says)')
    .addOption(
      new Option(
        '--workers <number>',
        'worker threads; 0 computes in the main thread (default: by the processors)',
      ).argParser(wholeNumber(0)),
    )
    .addOption(new Option('--fresh', 'compute everything again'))
    .addOption(
      new Option('--offline', 'call no server: what was never received is an error').conflicts(
        'fresh',
      ),
    )
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'only warnings and errors beside the result');
}
