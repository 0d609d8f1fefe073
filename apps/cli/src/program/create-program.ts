import { componentLists } from '@ggmi/core';
import { Command, Option } from 'commander';
import type { CheckOptions } from '../commands/check-command.js';
import type { DoctorOptions } from '../commands/doctor-command.js';
import type { ListOptions } from '../commands/list-command.js';
import type { ReportOptions } from '../commands/report-command.js';
import type { RunOptions } from '../commands/run-command.js';
import { addBench } from './add-bench.js';
import { addCache } from './add-cache.js';
import { addCompare } from './add-compare.js';
import { addConform } from './add-conform.js';
import { addTheory } from './add-theory.js';
import { addView } from './add-view.js';
import type { CommandParts } from './command-parts.js';
import { collect, wholeNumber } from './option-values.js';

/** What a program needs of its caller. */
export interface ProgramParts extends CommandParts {
  readonly version: string;
}

/**
 * The command line: names, arguments and options. Each command's code is imported when it runs, so
 * that help answers at once.
 */
export function createProgram(parts: ProgramParts): Command {
  const { surroundings, version, onExitCode } = parts;
  const program = new Command('ggmi')
    .description(
      'Evaluates synthetic data for post-training by generalization gain via mutual information.',
    )
    .version(version)
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.messages.write(text),
      getOutHelpWidth: () => surroundings.output.style.width,
      getErrHelpWidth: () => surroundings.messages.style.width,
      getOutHasColors: () => surroundings.output.style.color,
      getErrHasColors: () => surroundings.messages.style.color,
    })
    .exitOverride()
    // Options after a command belong to it, also where it has commands of its own.
    .enablePositionalOptions()
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 a bug; 2 a mistake in config, data or command line;\n3 a gate or conformance failed; 4 stopped at a limit; 130 interrupted\n(both resume).',
    );
  addRun(program, { surroundings, onExitCode });
  addCheck(program, { surroundings, onExitCode });
  addList(program, { surroundings, onExitCode });
  addDoctor(program, { surroundings, onExitCode });
  addReport(program, { surroundings, onExitCode });
  addCompare(program, { surroundings, onExitCode });
  addView(program, { surroundings, onExitCode });
  addTheory(program, { surroundings, onExitCode });
  addBench(program, { surroundings, onExitCode });
  addCache(program, { surroundings, onExitCode });
  addConform(program, { surroundings, onExitCode });
  addSchema(program, { surroundings, onExitCode });
  return program;
}

const setOption = (): Option =>
  new Option('--set <path=value>', 'change the config, such as seed=3; may be repeated').argParser(
    collect,
  );
const seedOption = (): Option =>
  new Option('--seed <number>', 'replace the seed of the config').argParser(wholeNumber(0));
const jsonOption = (): Option => new Option('--json', 'print the result as JSON');

function addRun(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('run')
    .description('run an evaluation and print what it says')
    .argument('<config>', 'config file: YAML, JSON, TS or JS')
    .addOption(seedOption())
    .addOption(setOption())
    .option('--out <folder>', 'folder of run folders (default: as the config says)')
    .addOption(
      new Option(
        '--workers <number>',
        'worker threads; 0 computes in the main thread (default: by the processors)',
      ).argParser(wholeNumber(0)),
    )
    .addOption(new Option('--resume', 'go on with a run that was begun, or say that there is none'))
    .addOption(new Option('--fresh', 'compute everything again').conflicts('resume'))
    .addOption(
      new Option('--offline', 'call no server: what was never received is an error').conflicts(
        'fresh',
      ),
    )
    .addOption(jsonOption())
    .option('--quiet', 'only warnings and errors beside the result')
    .action(async (config: string, options: RunOptions) => {
      const { runCommand } = await import('../commands/run-command.js');
      onExitCode(await runCommand(config, options, surroundings));
    });
}

function addCheck(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('check')
    .description('check a config and show what it resolves to; lists every problem at once')
    .argument('<config>', 'config file')
    .addOption(seedOption())
    .addOption(setOption())
    .option('--out <folder>', "folder of kept answers (default: the config's output)")
    .addOption(jsonOption())
    .action(async (config: string, options: CheckOptions) => {
      const { checkCommand } = await import('../commands/check-command.js');
      onExitCode(await checkCommand(config, options, surroundings));
    });
}

function addList(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('list')
    .description('list the components that a config can name, with their options')
    .argument('[config]', 'config whose plugins are listed (default: the packages installed here)')
    .addOption(
      new Option('--kind <kind>', 'only components of this kind').choices(
        Object.keys(componentLists),
      ),
    )
    .addOption(jsonOption())
    .action(async (config: string | undefined, options: ListOptions) => {
      const { listCommand } = await import('../commands/list-command.js');
      onExitCode(await listCommand(config, options, surroundings));
    });
}

function addDoctor(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('doctor')
    .description('examine what a run stands on, and say what to do where it does not')
    .argument('[config]', 'config to examine too')
    .addOption(jsonOption())
    .action(async (config: string | undefined, options: DoctorOptions) => {
      const { doctorCommand } = await import('../commands/doctor-command.js');
      onExitCode(await doctorCommand(config, options, surroundings));
    });
}

function addReport(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('report')
    .description('write the page of a run, and print what it says')
    .argument('<run-folder>', 'folder that ggmi run has named')
    .option('--brief', 'only the main numbers, as ggmi run prints them')
    .addOption(
      new Option(
        '--markdown',
        'print a summary for a pull request; the page is written only with --out',
      ).conflicts('brief'),
    )
    .option('--figures', 'write every figure as SVG and PNG')
    .option('--tables', 'write every table as CSV and JSON')
    .option(
      '--out <folder>',
      'folder of what is written, the page always with it (default: the run folder)',
    )
    .addOption(
      new Option(
        '--fail-if <condition>',
        "end with 3 where it holds, such as 'heldOut.gpt.difference.lower > 0' (loss of gpt minus that of base) or 'verdict.available == 0'; warnings.all and warnings.<CODE> count each text once; may be repeated",
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--json',
        'print the result as JSON; the page is written only with --out',
      ).conflicts('markdown'),
    )
    .action(async (runFolder: string, options: ReportOptions) => {
      const { reportCommand } = await import('../commands/report-command.js');
      onExitCode(await reportCommand(runFolder, options, surroundings));
    });
}

function addSchema(program: Command, { surroundings, onExitCode }: CommandParts): void {
  program
    .command('schema')
    .description('print the JSON Schema of the config, for editors')
    .action(async () => {
      const { schemaCommand } = await import('../commands/schema-command.js');
      onExitCode(await schemaCommand(surroundings));
    });
}
