import { Option, type Command } from 'commander';
import type { TheoryBoundsOptions } from '../commands/theory-bounds-command.js';
import type { TheoryOptions } from '../commands/theory-command.js';
import type { TheorySurveyOptions } from '../commands/theory-survey-command.js';
import type { CommandParts } from './command-parts.js';
import { chainLawNames } from '../theory/chain-law-names.js';
import { wholeNumber } from './option-values.js';

/** `ggmi theory` with its subcommands `bounds` and `survey`. */
export function addTheory(program: Command, { surroundings, onExitCode }: CommandParts): void {
  const theory = program
    .command('theory')
    .description('compute every quantity and bound of a chain exactly, and which statements hold')
    .argument('[chain-file]', 'chain as YAML or JSON (without it: the stored examples)')
    .addOption(new Option('--example <name>', 'evaluate a stored example'))
    .addOption(
      new Option('--all-examples', 'which statements hold on each stored example').conflicts(
        'example',
      ),
    )
    .addOption(
      new Option(
        '--samples <number>',
        'draws for each total variation distance of a linear-Gaussian chain',
      )
        .argParser(wholeNumber(2))
        .default(20_000),
    )
    .addOption(
      new Option('--seed <number>', 'seed of those draws').argParser(wholeNumber(0)).default(0),
    )
    .option('--json', 'print the result as JSON')
    // Options after a subcommand belong to it.
    .enablePositionalOptions()
    .action(async (file: string | undefined, options: TheoryOptions, command: Command) => {
      if (file !== undefined && (options.example !== undefined || options.allExamples)) {
        command.error("error: a chain file cannot be used with '--example' or '--all-examples'");
      }
      const { theoryCommand } = await import('../commands/theory-command.js');
      onExitCode(await theoryCommand(file, options, surroundings));
    });
  theory
    .command('bounds')
    .description('itemise both error bounds; without a file, print one to start from')
    .argument('[file]', 'C, σ, η, L, m, n, divergences and informations as YAML or JSON')
    .option('--json', 'print the result as JSON')
    .action(async (file: string | undefined, options: TheoryBoundsOptions) => {
      const { theoryBoundsCommand } = await import('../commands/theory-bounds-command.js');
      onExitCode(await theoryBoundsCommand(file, options, surroundings));
    });
  addSurvey(theory, { surroundings, onExitCode });
}

function addSurvey(theory: Command, { surroundings, onExitCode }: CommandParts): void {
  theory
    .command('survey')
    .description('hold every statement against random chains')
    .addOption(
      new Option('--chains <number>', 'how many').argParser(wholeNumber(1)).default(10_000),
    )
    .addOption(new Option('--seed <text>', 'seed of the chains').default('survey'))
    .addOption(
      new Option('--law <law>', 'how chains are drawn')
        .choices(Object.keys(chainLawNames))
        .default('dirichlet'),
    )
    .addOption(
      new Option('--show <number>', 'print this chain, counted from 0, as a chain file')
        .argParser(wholeNumber(0))
        .conflicts('chains'),
    )
    .option('--json', 'print the result as JSON')
    .action(async (options: TheorySurveyOptions) => {
      const { theorySurveyCommand } = await import('../commands/theory-survey-command.js');
      onExitCode(await theorySurveyCommand(options, surroundings));
    });
}
