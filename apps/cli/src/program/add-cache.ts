import { Option, type Command } from 'commander';
import type { CacheOptions, PruneOptions } from '../commands/cache-command.js';
import type { CommandParts } from './command-parts.js';
import { wholeNumber } from './option-values.js';

const jsonOption = (): Option => new Option('--json', 'print the result as JSON');

/** `ggmi cache`: what an output folder keeps, so that nothing is computed or paid for twice. */
export function addCache(program: Command, { surroundings, onExitCode }: CommandParts): void {
  const cache = program
    .command('cache')
    .description('list, verify and prune what runs have received and computed');
  cache
    .command('list')
    .description('list the segments of generations and of results')
    .argument('[folder]', 'output folder', 'runs')
    .addOption(jsonOption())
    .action(async (folder: string, options: CacheOptions) => {
      const { cacheListCommand } = await import('../commands/cache-command.js');
      onExitCode(cacheListCommand(folder, options, surroundings));
    });
  cache
    .command('verify')
    .description('check every line against its digest; ends with 3 where one is damaged')
    .argument('[folder]', 'output folder', 'runs')
    .addOption(jsonOption())
    .action(async (folder: string, options: CacheOptions) => {
      const { cacheVerifyCommand } = await import('../commands/cache-command.js');
      onExitCode(cacheVerifyCommand(folder, options, surroundings));
    });
  cache
    .command('prune')
    .description('remove entries that meet every criterion given; without --yes it only says which')
    .argument('[folder]', 'output folder', 'runs')
    .option('--unused', 'results that no run folder speaks of; generations always count as used')
    .addOption(
      new Option(
        '--older-than <days>',
        'entries of segments that were last written so long ago',
      ).argParser(wholeNumber(0)),
    )
    .option(
      '--generator <name>',
      'generations from one place: its name in the config, its component id or its model',
    )
    .option('--damaged', 'lines whose digest does not agree, whatever else is given')
    .addOption(new Option('--part <part>', 'only one of the two').choices(['generations', 'store']))
    .option('--yes', 'remove them')
    .addOption(jsonOption())
    .action(async (folder: string, options: PruneOptions) => {
      const { cachePruneCommand } = await import('../commands/cache-command.js');
      onExitCode(cachePruneCommand(folder, options, surroundings));
    });
}
