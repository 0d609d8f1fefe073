import { Option, type Command } from 'commander';
import type { CompareOptions } from '../commands/compare-command.js';
import type { CommandParts } from './command-parts.js';
import { collect } from './option-values.js';

/** Adds `ggmi compare`. */
export function addCompare(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('compare')
    .description('hold runs against the first: what differs in the inputs, then in the results')
    .argument(
      '<run-folders...>',
      'two folders or more that ggmi run has named; first the reference',
    )
    .addOption(new Option('--json', 'print the result as JSON').conflicts('markdown'))
    .option('--markdown', 'print a summary for a pull request')
    .option('--out <path>', 'write the page: a file that ends in .html, or a folder, with tables')
    .addOption(
      new Option(
        '--fail-if <condition>',
        "end with 3 where it holds, such as 'heldOut.gpt.difference.lower > 0'; may be repeated",
      ).argParser(collect),
    )
    .action(async (runFolders: readonly string[], options: CompareOptions) => {
      const { compareCommand } = await import('../commands/compare-command.js');
      onExitCode(await compareCommand(runFolders, options, surroundings));
    });
}
