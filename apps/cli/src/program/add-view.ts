import type { Command } from 'commander';
import type { ViewOptions } from '../commands/view-command.js';
import type { CommandParts } from './command-parts.js';
import { portNumber } from './option-values.js';

/** `ggmi view`: run folders in the browser. */
export function addView(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('view')
    .description('show runs in the browser: list, results, examples, progress; reads only')
    .argument('[folder]', 'output folder of ggmi run, or one run folder', 'runs')
    .option(
      '--port <number>',
      'where it listens on this machine; 0 takes any free port (default: 4464)',
      portNumber,
    )
    .action(async (folder: string, options: ViewOptions) => {
      const { viewCommand } = await import('../commands/view-command.js');
      onExitCode(await viewCommand(folder, options, surroundings));
    });
}
