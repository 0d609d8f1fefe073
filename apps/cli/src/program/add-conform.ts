import { Option, type Command } from 'commander';
import type { ConformOptions } from '../commands/conform-command.js';
import { collect, filledText } from './option-values.js';
import type { CommandParts } from './command-parts.js';

/** `ggmi conform`. */
export function addConform(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('conform')
    .description('prove a plugin by the conformance kit, without a test runner')
    .argument(
      '<plugin>',
      'folder of a built package, file of a plugin, or installed package',
      filledText,
    )
    .option(
      '--settings <file>',
      'module whose default export is what the tests pass to the kit: fixtures, options of components',
    )
    .option('--badge <file>', 'write a badge in the format of shields.io endpoints')
    .option('--packed', 'pack the folder, install the tarball in an empty folder and try it there')
    .addOption(
      new Option(
        '--with <package>',
        'folder or tarball to install beside it, such as what is not published yet; may be repeated',
      ).argParser(collect),
    )
    .addOption(new Option('--json', 'print the result as JSON'))
    .action(async (plugin: string, options: ConformOptions) => {
      const { conformCommand } = await import('../commands/conform-command.js');
      onExitCode(await conformCommand(plugin, options, surroundings));
    });
}
